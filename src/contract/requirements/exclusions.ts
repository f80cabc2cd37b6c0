import type { Requirement } from '../requirement.ts';

/** Statements of the pages that this suite does not test, each with the reason. */
export const exclusions = [
  {
    id: 'RF-EXC-01',
    keyword: 'MUST',
    part: 'lifecycle',
    statement: 'Tokens have a much shorter lifetime in the integration environment than in production.',
    sources: {
      '2026-07': { page: 'token-refresh', section: 'Path parameters', basis: 'table' },
    },
    needs: [],
    exclusion:
      'It compares two environments, one of them production. Lifetimes are settings that the page calls subject to change, and a run against one operator cannot judge them.',
  },
  {
    id: 'RF-EXC-02',
    keyword: 'SHOULD',
    part: 'lifecycle',
    statement: 'Clients refresh a token once its refresh_from has passed.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Body Properties', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response body properties', basis: 'table' },
    },
    needs: [],
    exclusion:
      'It is a duty of clients: an operator serves a refresh at any time before expiry, so its answers cannot show this.',
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
    exclusion: "It is a duty of clients. RF-ENC-04 and RF-KEY-01 cover the operator's part.",
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
    exclusion: 'It is a duty of publishers, and no request or answer shows it.',
  },
  {
    id: 'GN-EXC-02',
    keyword: 'MUST',
    part: 'generate',
    statement: 'A publisher calls generate only from its server, so that the API key stays secret.',
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
      'It is a duty of publishers: an operator cannot see in a request whether it comes from a server.',
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
      'It is a duty of publishers. Only POST /token/validate can show whether two spellings give one identity, and it is not part of this contract.',
  },
  {
    id: 'GN-EXC-04',
    keyword: 'MUST',
    part: 'generate',
    statement: 'The advertising token of the test identity for validation matches that identity.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Test Identities', basis: 'table' },
      '2026-07': { page: 'token-generate', section: 'Test identities', basis: 'table' },
    },
    needs: [],
    exclusion:
      'Only POST /token/validate can show it, and that endpoint is not part of this contract. Tokens are opaque to the suite.',
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
      'It is a permission. GN-IN-04 covers its only named case, insufficient consent; GN-IN-03 requires an identity for well-formed identifiers.',
  },
] as const satisfies readonly Requirement[];
