import { afterEach, expect, test, vi } from 'vitest';
import { documented } from '../../mock/behaviour/documented.ts';
import { OperatorKeys } from '../../mock/state/operator-keys.ts';
import { userOf } from '../../mock/state/user.ts';
import { bearer, generate } from '../../mock/testing/test-caller.ts';
import { writeRefreshToken } from '../../mock/tokens/refresh-token.ts';
import { mutantNamed } from '../mutants.ts';
import { nextOf, refreshStatus, startNamed } from '../testing/deviation.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('chain-ends-after-five refuses the sixth refresh of a chain, and nothing before', async () => {
  await using operator = await startNamed('chain-ends-after-five');
  let newest = await generate(operator);
  for (let count = 0; count < 5; count += 1) newest = await nextOf(operator, newest);
  await expect(nextOf(operator, newest)).rejects.toThrow('client_error');
  expect(await refreshStatus(operator, 'AAAA', bearer(operator.credentials.apiKey))).toBe('invalid_token');
});

test('concurrent-refreshes-are-refused refuses a token sent twice within 10 ms, and garbage as ever', () => {
  const keys = new OperatorKeys();
  const claims = { siteId: 1, privacyBits: 1, establishedMs: 0, createdMs: 0, expiresMs: 1 };
  const user = userOf('email', Buffer.alloc(32));
  const responseKey = Buffer.alloc(32).toString('base64');
  const token = writeRefreshToken({ ...claims, user }, responseKey, keys.active('refresh', 0));
  const { readToken } = mutantNamed('concurrent-refreshes-are-refused').behaviour(documented);
  const now = vi.spyOn(performance, 'now');
  const readAt = (ms: number) => {
    now.mockReturnValue(ms);
    return readToken(token, keys).kind;
  };
  expect([0, 9, 19, 20].map(readAt)).toEqual(['token', 'unreadable', 'token', 'unreadable']);
  expect(readToken('AAAA', keys)).toEqual({ kind: 'unreadable', layer: 'length' });
});
