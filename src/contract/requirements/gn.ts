import { optOutMessageReadings } from '../contested.ts';
import type { Requirement } from '../requirement.ts';

/** What refresh relies on in generate. */
export const generateRequirements = [
  {
    id: 'GN-ENV-01',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'Generate accepts envelopes of version 1, and its sealed answer contains the nonce of the request.',
    sources: {
      '2023-08': {
        page: 'encryption',
        section: 'Encrypted Request Envelope',
        basis: 'linked page',
        also: [{ page: 'encryption', section: 'Unencrypted Response Data Envelope', basis: 'linked page' }],
      },
      '2026-07': {
        page: 'encryption',
        section: 'Encrypted Request Envelope',
        basis: 'linked page',
        also: [{ page: 'encryption', section: 'Unencrypted Response Data Envelope', basis: 'linked page' }],
      },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-ENV-02',
    keyword: 'SHOULD',
    part: 'generate',
    statement: 'A generate request with a timestamp more than a minute old is refused.',
    sources: {
      '2023-08': { page: 'encryption', section: 'Unencrypted Request Data Envelope', basis: 'linked page' },
      '2026-07': { page: 'encryption', section: 'Unencrypted Request Data Envelope', basis: 'linked page' },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-AUTH-01',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'Without a bearer, and with a bearer that is garbage, disabled or lacks the generator role, generate answers with HTTP status 401 and status unauthorized.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-generate', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
  },
  {
    id: 'GN-IN-01',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'A generate request has exactly one identifier; a request with none, or with more than one, is answered with client_error.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Unencrypted JSON Body Parameters', basis: 'prose' },
      '2026-07': { page: 'token-generate', section: 'Unencrypted JSON body parameters', basis: 'prose' },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-IN-02',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'Every parameter has its listed type and no required parameter is missing; otherwise generate answers with client_error.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Unencrypted JSON Body Parameters', basis: 'table' },
      '2026-07': { page: 'token-generate', section: 'Unencrypted JSON body parameters', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-IN-03',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'A well-formed identifier gives an identity: an ASCII address that begins with a letter or digit and has a single @, with a letter or digit on each side, base64 of a 32-byte hash, or a phone number of + and 10 to 15 digits. A clearly malformed identifier is answered with client_error: an empty one, an address without @, a hash of fewer than 40 characters, a phone number without + or with letters.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Unencrypted JSON Body Parameters', basis: 'table' },
      '2026-07': { page: 'token-generate', section: 'Unencrypted JSON body parameters', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-IN-04',
    keyword: 'INFO',
    part: 'generate',
    statement:
      'A consent string that grants too little is answered with HTTP status 200, sealed, with insufficient_user_consent and without an identity.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Response Status Codes', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-OUT-01',
    keyword: 'MUST',
    part: 'generate',
    statement: 'The body of a successful generate has the same six properties as the body of a refresh.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Response Body Properties', basis: 'table' },
      '2026-07': { page: 'token-generate', section: 'Response body properties', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-OUT-02',
    keyword: 'MUST',
    part: 'generate',
    statement:
      "The times of a generated identity are Unix milliseconds and in order: by the operator's clock refresh_from is in the future, identity_expires is not earlier than refresh_from, and refresh_expires is not earlier than identity_expires.",
    sources: {
      '2023-08': {
        page: 'token-generate',
        section: 'Response Body Properties',
        basis: 'table',
        also: [{ page: 'token-generate', section: 'Response Body Properties', basis: 'implied' }],
      },
      '2026-07': {
        page: 'token-generate',
        section: 'Response body properties',
        basis: 'table',
        also: [{ page: 'token-generate', section: 'Response body properties', basis: 'implied' }],
      },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-OUT-03',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'The refresh_response_key of a generated identity is standard base64 of 16, 24 or 32 bytes, is new for every identity, and looks random among the keys of generate.',
    sources: {
      '2023-08': {
        page: 'token-generate',
        section: 'Successful Response',
        basis: 'sample',
        also: [{ page: 'token-generate', section: 'Response Body Properties', basis: 'implied' }],
      },
      '2026-07': {
        page: 'token-generate',
        section: 'Successful response',
        basis: 'sample',
        also: [{ page: 'token-generate', section: 'Response body properties', basis: 'implied' }],
      },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-OPT-01',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'For a user who has opted out, generate answers with HTTP status 200, sealed, with status optout and without an identity.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Response Status Codes', basis: 'table' },
      '2026-07': {
        page: 'token-generate',
        section: 'Response status codes',
        basis: 'table',
        also: [{ page: 'token-generate', section: 'Test identities', basis: 'table' }],
      },
    },
    needs: ['credentials'],
  },
  {
    id: 'GN-ST-01',
    keyword: 'MUST',
    part: 'generate',
    statement: 'A listed status of generate has the HTTP code of its row. Its message is not judged.',
    sources: {
      '2023-08': { page: 'token-generate', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-generate', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
    contested: optOutMessageReadings,
  },
] as const satisfies readonly Requirement[];
