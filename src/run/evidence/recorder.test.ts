import { expect, test } from 'vitest';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { type OutgoingRequest, ownCounter, type Transport } from '../../client/transport.ts';
import { Redactor } from '../../secret/redact.ts';
import { Recorder } from './recorder.ts';

const request: OutgoingRequest = {
  method: 'POST',
  path: '/',
  headers: [],
  body: Buffer.alloc(0),
  authorization: 'none',
};

function fakeTransport(): Transport {
  const counter = ownCounter();
  return {
    baseUrl: 'http://127.0.0.1',
    send: async () => sampleExchange({ index: counter.next() }),
    close: async () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  };
}

async function sendTimes(recorder: Recorder, times: number) {
  const transport = recorder.over(fakeTransport());
  const exchanges = [];
  for (let time = 0; time < times; time += 1) exchanges.push(await transport.send(request));
  return exchanges;
}

test('counts every exchange and keeps the first four', async () => {
  const recorder = new Recorder();
  await sendTimes(recorder, 30);
  expect(recorder.count).toBe(30);
  expect(recorder.views(new Redactor()).map(({ index }) => index)).toEqual([1, 2, 3, 4]);
});

test('keeps six of those a failure was seen on, each once, all in order', async () => {
  const recorder = new Recorder();
  const exchanges = await sendTimes(recorder, 30);
  for (const exchange of exchanges.slice(2).reverse()) {
    recorder.keep(exchange);
    recorder.keep(exchange);
  }
  const kept = recorder.views(new Redactor()).map(({ index }) => index);
  expect(kept).toEqual([1, 2, 3, 4, 25, 26, 27, 28, 29, 30]);
});

test('does not count what got no answer', async () => {
  const recorder = new Recorder();
  const broken = { ...fakeTransport(), send: () => Promise.reject(new Error('broken off')) };
  await expect(recorder.over(broken).send(request)).rejects.toThrow('broken off');
  expect(recorder.count).toBe(0);
});

test('knows which requests have not ended', async () => {
  const recorder = new Recorder();
  const sent = recorder.over(fakeTransport()).send(request);
  const broken = { ...fakeTransport(), send: () => Promise.reject(new Error('broken off')) };
  const lost = recorder.over(broken).send(request);
  expect(recorder.underway).toBe(2);
  await Promise.allSettled([sent, lost]);
  expect(recorder.underway).toBe(0);
});
