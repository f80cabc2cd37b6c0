import { expect, test } from 'vitest';
import { predict } from './predict.ts';

const nowMs = 1_700_000_000_000;
const valid = { expiresMs: nowMs + 2_000 };
const expired = { expiresMs: nowMs - 1 };
const inSeconds = { expiresMs: nowMs / 1_000 };
const unknown = { expiresMs: Number.NaN };
const anyone = { hasOptedOut: false, tokens: [] };
const optedOut = { hasOptedOut: true, tokens: [] };
const enabled = { users: [], isClientDisabled: false, rotations: 0, isReplayAccepted: true };
const disabled = { ...enabled, isClientDisabled: true };

test.each([
  ['a valid token with bearer', enabled, anyone, valid, true, 'success'],
  ['a valid token without bearer', enabled, anyone, valid, false, 'success'],
  ['a valid token without bearer, client disabled', disabled, anyone, valid, false, 'success'],
  ['a valid token with the bearer of a disabled client', disabled, anyone, valid, true, undefined],
  ['an opted-out user with bearer', enabled, optedOut, valid, true, 'optout'],
  ['an opted-out user without bearer', enabled, optedOut, valid, false, 'no identity'],
  ['an opted-out user with a disabled bearer', disabled, optedOut, valid, true, 'no identity'],
  ['an expired token with bearer', enabled, anyone, expired, true, 'expired_token'],
  ['an expired token without bearer', enabled, anyone, expired, false, 'no identity'],
  ['expired and opted out', enabled, optedOut, expired, true, 'no identity'],
  ['a token about to expire', enabled, anyone, { expiresMs: nowMs + 1_999 }, true, undefined],
  ['an expiry in seconds', enabled, anyone, inSeconds, true, undefined],
  ['no expiry', enabled, anyone, unknown, false, undefined],
  ['opted out, no expiry', enabled, optedOut, unknown, true, 'no identity'],
  ['a token at its very millisecond', enabled, anyone, { expiresMs: nowMs }, false, undefined],
  ['opted out, about to expire', enabled, optedOut, { expiresMs: nowMs + 1 }, true, 'no identity'],
] as const)('%s: %s', (_, model, user, token, hasBearer, predicted) => {
  expect(predict(model, user, token, hasBearer, nowMs)).toBe(predicted);
});
