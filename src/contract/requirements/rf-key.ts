import type { Requirement } from '../requirement.ts';

/** How the refresh response key changes from answer to answer. */
export const responseKeyRequirements = [
  {
    id: 'RF-KEY-01',
    keyword: 'MUST',
    part: 'key-rotation',
    statement:
      'Each refresh returns a new refresh_response_key: along a chain of refreshes, and also when one token is refreshed twice.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'prose' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-KEY-02',
    keyword: 'MUST NOT',
    part: 'key-rotation',
    statement:
      'No answer to a refresh opens under a refresh response key that was issued before the token sent, earlier in its chain.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'prose' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-KEY-03',
    keyword: 'MUST',
    part: 'key-rotation',
    statement: 'A refresh_response_key is standard base64 of 16, 24 or 32 bytes, the lengths of an AES key.',
    sources: {
      '2023-08': {
        page: 'token-refresh',
        section: 'Successful Response With Tokens',
        basis: 'sample',
        also: [{ page: 'encryption', section: 'Encrypted Response Envelope', basis: 'linked page' }],
      },
      '2026-07': {
        page: 'token-refresh',
        section: 'Successful response with tokens',
        basis: 'sample',
        also: [{ page: 'encryption', section: 'Encrypted Response Envelope', basis: 'linked page' }],
      },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-KEY-04',
    keyword: 'MUST',
    part: 'key-rotation',
    statement:
      'After the operator has rotated its own keys, an older refresh token is still refreshed, and the answer opens under the response key that was issued with that token.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'implied' },
    },
    needs: ['credentials', 'key-control'],
  },
  {
    id: 'RF-KEY-05',
    keyword: 'SHOULD',
    part: 'key-rotation',
    statement:
      'Refresh response keys look random: no two identities have the same key, and keys from one source (refreshes with a bearer, refreshes without, one chain) have no bytes in common.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'implied' },
    },
    needs: ['credentials'],
  },
] as const satisfies readonly Requirement[];
