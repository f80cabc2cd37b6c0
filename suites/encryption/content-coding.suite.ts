import { unaskedCodings } from '../../src/client/content-coding.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const expected = 'no content coding, since the request asks for identity';

function expectUncoded(expect: Expect, answer: Exchange, about: string): void {
  const codings = unaskedCodings(answer);
  expect.that(codings.length === 0, about, { expected, actual: codings.join(', ') }, answer);
}

part('encryption', () => {
  requirement(
    'RF-ENC-09',
    'the answer to a body that is not a token has no content coding',
    async ({ operator, expect, each }) => {
      const long = { body: 'A'.repeat(4_096), input: 'base64 over 1,000 characters' } as const;
      await each([{ body: '' }, { body: 'no token' }, long], async ({ body, ...options }) => {
        const answer = await operator.refresh(body, options);
        expectUncoded(expect, answer, `the error for a body of ${body.length} bytes`);
      });
    },
  );

  requirement(
    'RF-ENC-09',
    'the answers to a generate and to a refresh have no content coding',
    async ({ publisher, expect }) => {
      const identity = await publisher.generate();
      expectUncoded(expect, identity.exchange, 'the answer to a generate');
      expectUncoded(expect, await publisher.refresh(identity), 'the answer to a refresh');
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ENC-09',
    'no answer of the whole run has a content coding that was not asked for',
    async ({ operator, wholeRun, expect }) => {
      const { unaskedCodings: seen } = wholeRun;
      // If this test runs alone, the run has no exchange yet.
      if (seen.judged === 0) await operator.refresh('no token');
      const { first, judged } = seen;
      wholeRun.judged(judged);
      const actual = `${first?.codings.join(', ')} in exchange ${first?.exchange.index}`;
      expect.that(
        first === undefined,
        `the content codings of ${judged} answers`,
        { expected, actual },
        first?.exchange,
      );
    },
    { overWholeRun: true },
  );
});
