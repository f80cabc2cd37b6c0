import type { Requirement } from '../requirement.ts';

/** What a successful refresh holds. */
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
    statement:
      'The body has the six listed properties, each of its listed type, and none of the strings is empty.',
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
      'identity_expires, refresh_from and refresh_expires are JSON numbers that count Unix milliseconds; seconds and strings are wrong.',
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
      "By the operator's clock the times come in order: refresh_from lies ahead, identity_expires is no earlier than it, and refresh_expires no earlier than identity_expires.",
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
      'A refresh issues an advertising token and a refresh token that both differ from those before.',
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
      'No expiry moves back from one refresh to the next, and after some time has passed the expiries lie later than before.',
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
      'Properties beyond the listed ones are allowed, a message on a success among them; the suite reports those it sees.',
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
    statement: 'The three times are whole numbers, since clients read them as integers.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'implied' },
    },
    needs: ['credentials'],
  },
] as const satisfies readonly Requirement[];
