import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type MockOperator, startMockOperator } from '../mock-operator.ts';
import type { DifferentialCase } from '../testing/differential/case.ts';
import { differentialCases } from '../testing/differential/cases.ts';
import { differingKinds } from '../testing/differential/differing-kinds.ts';
import { bytesOf, exchange } from '../testing/differential/http-exchange.ts';
import { asRecorded, type RecordedAnswer, recordedAnswers } from '../testing/differential/recorded-answer.ts';
import { observed } from './observed.ts';

const AT_ONCE = 8;
const mayDiffer = differingKinds.flatMap(({ names }) => names);

async function answerTo(
  wanted: DifferentialCase,
  operator: MockOperator,
): Promise<RecordedAnswer | undefined> {
  const { body, opensWith } = await wanted.content(operator);
  const nowMs = Date.now();
  const bytes = bytesOf(wanted.http, body);
  const answer = await exchange(Number(new URL(operator.baseUrl).port), bytes, wanted.http.method ?? 'POST');
  return answer === undefined ? undefined : asRecorded(answer, opensWith, nowMs);
}

test('every recorded request is sent once', () => {
  const names = differentialCases.map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(recordedAnswers).toSorted());
});

test('the observed behaviour answers odd requests like the recorded operator, except for the listed kinds', async () => {
  const lifetimes = { identityMs: 10_000, refreshMs: 20_000, refreshFromMs: 3000 };
  await using operator = await startMockOperator({ revision: '2026-07', behaviour: observed, lifetimes });
  const answers: Record<string, RecordedAnswer | undefined> = {};
  const queue = differentialCases.filter(({ name }) => !mayDiffer.includes(name));
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      answers[next.name] = await answerTo(next, operator);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const expected = Object.entries(recordedAnswers).filter(([name]) => !mayDiffer.includes(name));
  expect(answers).toEqual(Object.fromEntries(expected));
});

test('the kinds that may differ have at most 40 recorded requests, and the page on fidelity lists each kind', () => {
  expect(mayDiffer.filter((name) => !Object.hasOwn(recordedAnswers, name))).toEqual([]);
  expect(mayDiffer.length).toBeLessThanOrEqual(40);
  const page = readFileSync(new URL('../../../docs/mock-fidelity.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .flatMap((line) => /^\| ([A-Z][^|]*) \| (\d+) \|/.exec(line)?.slice(1, 3).join(': ') ?? []);
  expect(rows).toEqual(differingKinds.map(({ kind, names }) => `${kind}: ${names.length}`));
});
