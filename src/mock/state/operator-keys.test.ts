import { expect, test } from 'vitest';
import { OperatorKeys } from './operator-keys.ts';

test('the active key that was activated last seals until it expires', () => {
  const keys = new OperatorKeys();
  const first = keys.active('refresh', 0).id;
  const second = keys.add('refresh', { activatesAtMs: 100, expiresAtMs: 200 });
  expect([99, 100, 199, 200].map((ms) => keys.active('refresh', ms).id)).toEqual([
    first,
    second,
    second,
    first,
  ]);
});

test('an error about a keyset without an active key names the keyset', () => {
  const keys = new OperatorKeys();
  keys.expire(keys.active('site', 0).id, 5);
  expect(keys.active('site', 4).keyset).toBe('site');
  expect(() => keys.active('site', 5)).toThrow(
    expect.objectContaining({ code: 'no-active-key', message: expect.stringContaining('the site keyset') }),
  );
});

test('an expired key that is activated again is active and never expires', () => {
  const keys = new OperatorKeys();
  const { id } = keys.active('refresh', 0);
  keys.expire(id, 5);
  keys.activate(id, 10);
  expect(keys.active('refresh', Number.MAX_SAFE_INTEGER).id).toBe(id);
});

test('a key that is activated keeps an expiry in the future', () => {
  const keys = new OperatorKeys();
  const id = keys.add('refresh', { activatesAtMs: 100, expiresAtMs: 200 });
  keys.activate(id, 50);
  expect(keys.active('refresh', 199).id).toBe(id);
  expect(keys.active('refresh', 200).id).not.toBe(id);
});
