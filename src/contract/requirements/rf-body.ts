import type { Requirement } from '../requirement.ts';

/** The content of a successful refresh. */
export const refreshBodyRequirements = [
  {
    id: 'RF-BODY-01',
    keyword: 'MUST',
    part: 'identity',
    statement: 'An opened success is an object with status success and an object named body.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Successful Response With Tokens', basis: 'sample' },
      '2026-07': { page: 'token-refresh', section: 'Successful response with tokens', basis: 'sample' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-BODY-02',
    keyword: 'MUST',
    part: 'identity',
    statement: 'The body has the six listed properties, each with its listed type, and no string is empty.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-BODY-03',
    keyword: 'MUST',
    part: 'identity',
    statement:
      'identity_expires, refresh_from and refresh_expires are JSON numbers in Unix milliseconds; seconds and strings are wrong.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-BODY-04',
    keyword: 'MUST',
    part: 'identity',
    statement:
      "By the operator's clock the times are in order: refresh_from is in the future, identity_expires is not earlier than refresh_from, and refresh_expires is not earlier than identity_expires.",
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-BODY-05',
    keyword: 'MUST',
    part: 'identity',
    statement:
      'A refresh issues a new advertising token and a new refresh token, both different from the previous ones.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Decrypted JSON Response Format', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Decrypted JSON response format', basis: 'prose' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-BODY-06',
    keyword: 'MUST',
    part: 'identity',
    statement:
      'No expiry is earlier than at the refresh before, and once time has passed the expiries are later than before.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-BODY-07',
    keyword: 'MUST',
    part: 'identity',
    statement:
      'Identities are never mixed up: when two users are refreshed at the same moment, neither answer carries a token or key of the other.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-BODY-08',
    keyword: 'INFO',
    part: 'identity',
    statement:
      'Properties other than the listed ones are allowed, including a message on a success; the suite reports those that it sees.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-BODY-09',
    keyword: 'SHOULD',
    part: 'identity',
    statement:
      'The three times are written as integers, without a fraction (not even .0) and without an exponent: some clients read only integers.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'implied' },
    },
    needs: ['credentials'],
  },
] as const satisfies readonly Requirement[];
