import { describe, expect, test } from 'vitest';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { TransportError } from '../../client/transport-error.ts';
import { evidenceOf } from './evidence-of.ts';

const [one, other] = [sampleExchange(), sampleExchange({ response: { httpStatus: 403 } })];
const turnedDown = new TransportError('unavailable', 'the gateway answered');

describe('the evidence of requests sent at once', () => {
  test('is every answer of the operator, without what never reached it', async () => {
    const sent = [Promise.resolve(one), Promise.reject(turnedDown), Promise.resolve(other)];
    expect(await evidenceOf(sent)).toEqual([one, other]);
  });

  test('is missing where only one request reached it', async () => {
    await expect(evidenceOf([Promise.resolve(one), Promise.reject(turnedDown)])).rejects.toBe(turnedDown);
  });

  test('is not what is left when a connection breaks off', async () => {
    const cut = new TransportError('broken-off', 'the connection broke off');
    const sent = [
      Promise.resolve(one),
      Promise.reject(turnedDown),
      Promise.resolve(other),
      Promise.reject(cut),
    ];
    await expect(evidenceOf(sent)).rejects.toBe(cut);
  });
});
