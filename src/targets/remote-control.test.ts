import { expect, test } from 'vitest';
import { startMockOperator } from '../mock/mock-operator.ts';
import { mockCredentials } from '../mock/state/mock-credentials.ts';
import { RemoteControl } from './remote-control.ts';

const started = () => startMockOperator({ revision: '2023-08', controlPort: 0 });
const near = (expected: number) => expect.toSatisfy((ms: number) => Math.abs(ms - expected) < 2_000);
const HOUR_MS = 3_600_000;

test('moves the clock of the operator and knows its time', async () => {
  await using operator = await started();
  await using control = new RemoteControl(operator.controlUrl ?? '');
  control.advanceClock(HOUR_MS);
  expect(control.nowMs()).toEqual(near(Date.now() + HOUR_MS));
  control.setClock(1_700_000_000_000);
  await control.settled();
  expect(control.nowMs()).toEqual(near(1_700_000_000_000));
  expect(operator.control.nowMs()).toEqual(near(control.nowMs()));
  control.reset();
  await control.settled();
  expect(operator.control.nowMs()).toEqual(near(Date.now()));
});

test('commands take effect in order, and a key is known by the number that it was given', async () => {
  await using operator = await started();
  await using control = new RemoteControl(operator.controlUrl ?? '');
  const rotated = control.rotateRefreshKey();
  const later = control.addKey('refresh', { activatesAtMs: control.nowMs() + HOUR_MS });
  control.expireKey(rotated);
  control.activateKey(later);
  control.optOut({ email: 'someone@example.com' });
  control.disableClient(mockCredentials.apiKey);
  control.enableClient(mockCredentials.apiKey);
  expect(rotated).not.toBe(later);
  await expect(control.settled()).resolves.toBeUndefined();
});

test('a command that the server refuses is told by everything after it', async () => {
  await using operator = await started();
  await using control = new RemoteControl(operator.controlUrl ?? '');
  control.disableClient('no-such-client');
  control.reset();
  await expect(control.settled()).rejects.toThrow('failed at POST /clients/disable (HTTP 400)');
});

test('counts the requests that the operator saw', async () => {
  await using operator = await started();
  await using control = new RemoteControl(operator.controlUrl ?? '');
  expect(await control.requestsSeen()).toBe(0);
  await fetch(`${operator.baseUrl}/v2/token/refresh`, { method: 'POST' });
  expect(await control.requestsSeen()).toBe(1);
});

test('a server that is not there is named', async () => {
  await using control = new RemoteControl('http://127.0.0.1:1');
  control.reset();
  await expect(control.settled()).rejects.toMatchObject({ code: 'broken-off' });
});
