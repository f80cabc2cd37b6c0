import type { Requirement } from '../requirement.ts';

/** Rules for the life of a refresh token. */
export const lifecycleRequirements = [
  {
    id: 'RF-SEM-01',
    keyword: 'MUST',
    part: 'lifecycle',
    statement:
      'Refreshes can be chained: at least ten in a row succeed, each with the token of the refresh before.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-SEM-02',
    keyword: 'INFO',
    part: 'lifecycle',
    statement:
      'A refresh token that was already used is accepted again. An operator may refuse it; requirements that depend on a replay are then not applicable.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'observed' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'observed' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-SEM-03',
    keyword: 'SHOULD',
    part: 'lifecycle',
    statement:
      'When one token is refreshed many times at once, each request succeeds with its own tokens and key, and every answer opens under the key of the token sent.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-SEM-04',
    keyword: 'MUST',
    part: 'lifecycle',
    statement:
      'A refresh token is accepted before its refresh_expires and refused after it; in exactly that millisecond both are right.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'table' },
    },
    needs: ['credentials', 'expired-token'],
  },
  {
    id: 'RF-SEM-05',
    keyword: 'INFO',
    part: 'lifecycle',
    statement:
      'A valid refresh token is refreshed even if the bearer belongs to another site, lacks the role, or is disabled.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'observed' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'observed' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-SEM-06',
    keyword: 'INFO',
    part: 'lifecycle',
    statement: 'An expired token of a user who has opted out is answered with expired_token.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'observed' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'observed' },
    },
    needs: ['credentials', 'expired-token'],
  },
  {
    id: 'RF-SEM-07',
    keyword: 'MUST',
    part: 'lifecycle',
    statement:
      'A rejected request does not affect its connection: the next valid request on it is answered correctly.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Error Response', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Error response', basis: 'implied' },
    },
    needs: ['credentials'],
  },
] as const satisfies readonly Requirement[];
