import type { Requirement } from '../requirement.ts';

/** What the pages say and this suite does not test, each with its reason. */
export const exclusions = [
  {
    id: 'RF-EXC-01',
    keyword: 'MUST',
    part: 'lifecycle',
    statement: 'Tokens live markedly shorter in the integration environment than in production.',
    sources: {
      '2026-07': { page: 'token-refresh', section: 'Path parameters', basis: 'table' },
    },
    needs: [],
    exclusion:
      'It compares two environments, one of them production, whose lifetimes are settings and announced as subject to change; a run against one operator cannot judge it.',
  },
  {
    id: 'RF-EXC-02',
    keyword: 'SHOULD',
    part: 'lifecycle',
    statement: 'Clients refresh a token from its refresh_from on.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'table' },
    },
    needs: [],
    exclusion:
      'This is for clients to do: an operator serves a refresh at any time before expiry, so its answers cannot show it.',
  },
  {
    id: 'RF-EXC-03',
    keyword: 'SHOULD',
    part: 'key-rotation',
    statement: 'Clients open an answer with the most recent refresh response key.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'prose' },
    },
    needs: [],
    exclusion: 'This is for clients to do; what the operator owes for it is RF-ENC-04 and RF-KEY-01.',
  },
  {
    id: 'GN-EXC-01',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'A publisher calls generate only with a legal basis for processing the personal data of the user.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'POST /token/generate', basis: 'prose' },
      '2026-07': { page: 'token-generate', section: 'POST /token/generate', basis: 'prose' },
    },
    needs: [],
    exclusion: 'This is for publishers to do, and nothing on the wire shows it.',
  },
  {
    id: 'GN-EXC-02',
    keyword: 'MUST',
    part: 'generate',
    statement: 'A publisher calls generate from its server only, so that the API key stays secret.',
    sources: {
      '2023-08': {
        page: 'token-generate',
        section: 'Request Format',
        basis: 'prose',
        also: [{ page: 'token-generate', section: 'Request Examples', basis: 'prose' }],
      },
      '2026-07': {
        page: 'token-generate',
        section: 'Request format',
        basis: 'prose',
        also: [{ page: 'token-generate', section: 'Request examples', basis: 'prose' }],
      },
    },
    needs: [],
    exclusion:
      'This is for publishers to do: an operator cannot tell a server from another caller by the request.',
  },
  {
    id: 'GN-EXC-03',
    keyword: 'MUST',
    part: 'generate',
    statement: 'Identifiers are normalized, hashed and encoded before they are sent.',
    sources: {
      '2026-07': { page: 'token-generate', section: 'POST /token/generate', basis: 'prose' },
    },
    needs: [],
    exclusion:
      'This is for publishers to do; whether two spellings yield one identity can only be seen with POST /token/validate, which is no part of this contract.',
  },
  {
    id: 'GN-EXC-04',
    keyword: 'MUST',
    part: 'generate',
    statement: 'The advertising token of the identity set aside for validation matches that identity.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Test Identities', basis: 'table' },
      '2026-07': { page: 'token-generate', section: 'Test identities', basis: 'table' },
    },
    needs: [],
    exclusion:
      'Only POST /token/validate can show it, which is no part of this contract; tokens are opaque to the suite.',
  },
  {
    id: 'GN-EXC-05',
    keyword: 'INFO',
    part: 'generate',
    statement: 'A success may come without an identity.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-generate', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
    exclusion:
      'It is a permission. Its only named case, insufficient consent, is GN-IN-04; for well-formed identifiers GN-IN-03 asks for an identity.',
  },
] as const satisfies readonly Requirement[];
