import { describe, expect, test } from 'vitest';
import { ContractError } from './contract-error.ts';
import { revisions } from './revision.ts';
import { httpStatusOf, statusesOf, statusTable } from './statuses.ts';

describe.each(revisions)('the statuses of %s', (revision) => {
  test('of refresh are the six of its page, with their codes', () => {
    const codes = statusesOf(revision, 'refresh').map((status) => [
      status,
      httpStatusOf(revision, 'refresh', status),
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      success: 200,
      optout: 200,
      client_error: 400,
      invalid_token: 400,
      expired_token: 400,
      unauthorized: 401,
    });
  });

  test('of generate are four', () => {
    expect(statusesOf(revision, 'generate')).toEqual(['success', 'optout', 'client_error', 'unauthorized']);
    expect(httpStatusOf(revision, 'generate', 'unauthorized')).toBe(401);
  });

  test('are sealed with HTTP 200 and with no other code', () => {
    for (const { httpStatus, sealed } of statusTable(revision)) expect(sealed).toBe(httpStatus === 200);
  });

  test('do not include an unlisted status', () => {
    const ask = () => httpStatusOf(revision, 'generate', 'expired_token');
    expect(ask).toThrow(ContractError);
    expect(ask).toThrow(/lists no status expired_token for generate: ask for one of success, optout/);
  });
});
