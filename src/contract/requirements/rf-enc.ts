import type { Requirement } from '../requirement.ts';

/** How the answers of refresh are sealed. */
export const refreshEncryptionRequirements = [
  {
    id: 'RF-ENC-01',
    keyword: 'MUST',
    part: 'encryption',
    statement:
      'An answer with HTTP status 200 is the base64 text of a sealed message that opens under the refresh response key; it is not plain JSON.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-ENC-02',
    keyword: 'MUST',
    part: 'encryption',
    statement: 'An opt-out answer is sealed like a success.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-ENC-03',
    keyword: 'MUST',
    part: 'encryption',
    statement: 'An error answer is plain JSON, not encrypted.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'prose' },
    },
    needs: [],
  },
  {
    id: 'RF-ENC-04',
    keyword: 'MUST',
    part: 'encryption',
    statement:
      'An answer opens under the key that was issued with the token sent, also when an older token is sent again. It does not open under the new key that it contains, under the client secret, or under the key of another identity.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'prose' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-ENC-05',
    keyword: 'MUST',
    part: 'encryption',
    statement: 'An opened refresh answer is JSON from its first byte; no timestamp or nonce precedes it.',
    sources: {
      '2023-08': {
        page: 'token-refresh',
        section: 'Successful Response With Tokens',
        basis: 'sample',
        also: [{ page: 'encryption', section: 'Code Example', basis: 'linked page' }],
      },
      '2026-07': {
        page: 'token-refresh',
        section: 'Successful response with tokens',
        basis: 'sample',
        also: [{ page: 'encryption', section: 'Code Example', basis: 'linked page' }],
      },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-ENC-06',
    keyword: 'MUST',
    part: 'encryption',
    statement:
      'A sealed answer begins with an initialization vector of 12 bytes and ends with an authentication tag of 16; within a run, no initialization vector is used twice.',
    sources: {
      '2023-08': { page: 'encryption', section: 'Encrypted Response Envelope', basis: 'linked page' },
      '2026-07': { page: 'encryption', section: 'Encrypted Response Envelope', basis: 'linked page' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-ENC-07',
    keyword: 'MUST',
    part: 'encryption',
    statement:
      'The base64 of a sealed answer uses the standard alphabet with padding and contains no white space.',
    sources: {
      '2023-08': { page: 'encryption', section: 'Code Example', basis: 'linked page' },
      '2026-07': { page: 'encryption', section: 'Code Example', basis: 'linked page' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-ENC-08',
    keyword: 'MUST NOT',
    part: 'encryption',
    statement:
      'No token or response key is readable in the bytes or headers of an unopened answer with HTTP status 200.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-ENC-09',
    keyword: 'SHOULD NOT',
    part: 'encryption',
    statement:
      'An answer has no content coding that its request did not ask for (RFC 9110 section 12.5.3). The suite asks for none, but can read coded answers.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Decrypted JSON Response Format', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Decrypted JSON response format', basis: 'implied' },
    },
    needs: [],
  },
] as const satisfies readonly Requirement[];
