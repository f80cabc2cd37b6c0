import { expect, test } from 'vitest';
import { EarlyAnswers } from './early-answers.ts';

const outOfTurn = new Error('bad response');

function waitFor(signal: AbortSignal): Promise<void> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

test('a request is given up after many connections with early answers', async () => {
  const earlyAnswers = new EarlyAnswers();
  const limit = new AbortController();
  const waiting = earlyAnswers.watch(limit, () => waitFor(limit.signal));
  for (let count = 0; count < 20; count += 1) earlyAnswers.note(outOfTurn);
  await expect(waiting).rejects.toBe(outOfTurn);
});

test('connections that end for another reason, or before the request, do not count', async () => {
  const earlyAnswers = new EarlyAnswers();
  for (let count = 0; count < 19; count += 1) earlyAnswers.note(outOfTurn);
  const limit = new AbortController();
  await earlyAnswers.watch(limit, () => {
    earlyAnswers.note(outOfTurn);
    for (let count = 0; count < 100; count += 1) earlyAnswers.note(new Error('other side closed'));
    return Promise.resolve();
  });
  expect(limit.signal.aborted).toBe(false);
});
