import { expect, test, vi } from 'vitest';
import type { Exchange } from './exchange.ts';
import { answeredOrSilentAlone } from './silent-alone.ts';
import { sampleExchange } from './testing/exchange-sample.ts';
import { TransportError } from './transport-error.ts';

const SHORT_MS = 5;
const LONG_MS = 60;
const answer = sampleExchange({});
const timeout = new TransportError('timeout', 'no answer');

function after(ms: number, outcome: Exchange | Error): Promise<Exchange> {
  const promise = new Promise<Exchange>((resolve, reject) => {
    setTimeout(() => (outcome instanceof Error ? reject(outcome) : resolve(outcome)), ms);
  });
  promise.catch(() => undefined);
  return promise;
}

test.each([
  ['another connection is answered', () => after(1, answer), true],
  ['another connection is silent too', () => after(1, timeout), false],
  ['another connection is answered no sooner', () => after(LONG_MS, answer), false],
  ['another connection breaks off', () => after(1, new TransportError('broken-off', 'gone')), false],
])('a request that is given up while %s', async (_, beside, isSilentAlone) => {
  const outcome = await answeredOrSilentAlone(after(6 * SHORT_MS, timeout), beside, SHORT_MS);
  expect(outcome).toEqual({ isSilentAlone, error: timeout });
});

test('a request that is answered is its answer, and one that is answered soon has none beside it', async () => {
  const beside = vi.fn(() => after(1, answer));
  expect(await answeredOrSilentAlone(after(1, answer), beside, LONG_MS)).toEqual({ answer });
  expect(beside).not.toHaveBeenCalled();
  expect(await answeredOrSilentAlone(after(6 * SHORT_MS, answer), beside, SHORT_MS)).toEqual({ answer });
  expect(beside).toHaveBeenCalledOnce();
});

test('every other error is thrown', async () => {
  const gone = new TransportError('broken-off', 'gone');
  await expect(answeredOrSilentAlone(after(1, gone), () => after(1, answer))).rejects.toBe(gone);
});
