import { expect, test } from 'vitest';
import { EarlyAnswers } from './early-answers.ts';

const outOfTurn = new Error('bad response');

test('a request is given up after many connections with early answers', () => {
  const earlyAnswers = new EarlyAnswers();
  const limit = new AbortController();
  earlyAnswers.watch(limit);
  for (let count = 0; count < 19; count += 1) earlyAnswers.note(outOfTurn);
  expect(limit.signal.aborted).toBe(false);
  earlyAnswers.note(outOfTurn);
  expect(limit.signal.reason).toBe(outOfTurn);
});

test('connections that end for another reason, before the request or after it, do not count', () => {
  const earlyAnswers = new EarlyAnswers();
  for (let count = 0; count < 19; count += 1) earlyAnswers.note(outOfTurn);
  const limit = new AbortController();
  earlyAnswers.watch(limit);
  earlyAnswers.note(outOfTurn);
  for (let count = 0; count < 100; count += 1) earlyAnswers.note(new Error('other side closed'));
  earlyAnswers.forget(limit);
  for (let count = 0; count < 20; count += 1) earlyAnswers.note(outOfTurn);
  expect(limit.signal.aborted).toBe(false);
});
