import type { CataloguedRequirement } from '../../contract/requirements.ts';
import { requirementsOf } from '../../contract/requirements.ts';
import type { ExchangeView } from '../../run/evidence/case-record.ts';
import { sampleCase, sampleFailure, sampleInput } from '../../run/testing/verdict-samples.ts';
import type { FoldInput } from '../../run/verdict/fold-input.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import type { PageInput } from '../page/page-input.ts';

/** An exchange as a report shows it, for tests. */
export function sampleView(changes: Partial<ExchangeView> = {}): ExchangeView {
  return {
    index: 12,
    request: { method: 'POST', path: '/v2/token/refresh', headers: [['Host', 'a.example']], body: 'a body' },
    answer: { httpStatus: 200, headers: [['content-type', 'text/plain']], body: 'an answer' },
    opened: { how: 'sealed', plaintext: '{ "status": "success" }' },
    startedAt: '2026-11-24T03:00:01.500Z',
    durationMs: 3.4,
    ...changes,
  };
}

/** What the page is made of, for tests. */
export function samplePage(
  changes: Partial<FoldInput> & Partial<Omit<PageInput, 'verdict' | 'cases' | 'waivers'>> = {},
  catalogue?: readonly CataloguedRequirement[],
): PageInput {
  const { lastRun = { uncompared: 'The folder holds no earlier run.' }, allure, ...fold } = changes;
  const input = sampleInput(fold);
  return {
    verdict: foldVerdict(input, catalogue),
    cases: input.cases,
    waivers: input.waivers.active,
    lastRun,
    ...(allure === undefined ? {} : { allure }),
  };
}

/**
 * A run in which every requirement is violated in several ways, with ten exchanges for each test, for tests.
 * @param text stands wherever an operator's text may stand
 */
export function everythingFails(text: string): PageInput {
  const view = sampleView({
    request: { method: 'POST', path: '/v2/token/refresh', headers: [['x', text]], body: text },
    answer: { httpStatus: 200, headers: [['y', text]], body: text },
    opened: { how: 'sealed', plaintext: text },
  });
  const cases = requirementsOf('2023-08').flatMap(({ id, part }) =>
    [1, 2, 3].map((number) => {
      const test = `${id}.test-${number}`;
      const failure = {
        ...sampleFailure({ test, message: text, expected: text, actual: text }),
        exchange: 3,
      };
      return sampleCase({
        requirement: id,
        part,
        test,
        title: `test ${number} of ${id}`,
        outcome: 'violated',
        kind: 'scenario',
        failures: [failure, failure, failure],
        exchanges: [...Array(10).keys()].map((index) => ({ ...view, index })),
        observations: [text],
        reason: text,
      });
    }),
  );
  return samplePage({ cases });
}
