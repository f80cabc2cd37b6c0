import { missingKeyReadings } from '../contested.ts';
import type { Requirement } from '../requirement.ts';

/** The form of a refresh request, and who may send it. */
export const refreshRequestRequirements = [
  {
    id: 'RF-REQ-01',
    keyword: 'MUST',
    part: 'request',
    statement:
      'The endpoint serves only the method POST. A request with another method is not served and changes nothing.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'prose' },
    },
    needs: [],
  },
  {
    id: 'RF-REQ-02',
    keyword: 'MUST',
    part: 'request',
    statement:
      'The request body is only the refresh token as it was issued; no part of the request is encrypted.',
    sources: {
      '2023-08': {
        page: 'token-refresh',
        section: 'Request Example',
        basis: 'sample',
        also: [{ page: 'token-refresh', section: 'Request Format', basis: 'prose' }],
      },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'prose' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-REQ-03',
    keyword: 'MUST',
    part: 'request',
    statement: 'A valid refresh token is refreshed even if the request has no Authorization header.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'prose' },
    },
    needs: ['credentials'],
    contested: missingKeyReadings,
  },
  {
    id: 'RF-REQ-04',
    keyword: 'MUST',
    part: 'request',
    statement:
      'A valid refresh token is refreshed when the request has the API key of an enabled client as its bearer.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Example', basis: 'sample' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-REQ-05',
    keyword: 'MUST',
    part: 'request',
    statement:
      'The declared content type (form, plain text, JSON, an unknown type, or none) does not change the outcome, and the characters + / = of a token arrive unchanged. Multipart and character sets other than UTF-8 and ASCII are not tested.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Example', basis: 'sample' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-REQ-06',
    keyword: 'MUST',
    part: 'request',
    statement:
      'A script in a web page can use the endpoint: all answers, successful or not, have an Access-Control-Allow-Origin that allows the caller, and a preflight for POST with Content-Type is granted.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'prose' },
    },
    needs: [],
  },
  {
    id: 'RF-REQ-07',
    keyword: 'MUST',
    part: 'request',
    statement: 'API keys and refresh tokens belong to one environment; every other environment refuses them.',
    sources: {
      '2023-08': {
        page: 'token-refresh',
        section: 'Path Parameters',
        basis: 'prose',
        also: [{ page: 'token-refresh', section: 'Path Parameters', basis: 'implied' }],
      },
      '2026-07': {
        page: 'token-refresh',
        section: 'Path parameters',
        basis: 'table',
        also: [{ page: 'token-refresh', section: 'Path parameters', basis: 'implied' }],
      },
    },
    needs: ['credentials', 'second-target'],
  },
  {
    id: 'RF-REQ-08',
    keyword: 'MUST',
    part: 'request',
    statement: 'A refresh token can be refreshed whether generate or an earlier refresh issued it.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'prose' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-REQ-09',
    keyword: 'INFO',
    part: 'request',
    statement:
      'If the content type of the request is application/octet-stream, the sealed answer is bytes instead of base64 text.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'observed' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'observed' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-REQ-10',
    keyword: 'INFO',
    part: 'request',
    statement:
      'A valid refresh token is refreshed even if the bearer belongs to no client or the scheme is Basic.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'observed' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'observed' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-REQ-11',
    keyword: 'SHOULD',
    part: 'request',
    statement:
      'A preflight for the header X-UID2-Client-Version, which client libraries send, is granted too.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'implied' },
    },
    needs: [],
  },
  {
    id: 'RF-REQ-12',
    keyword: 'SHOULD',
    part: 'request',
    statement:
      'A query string, such as the ?client=… that client libraries send, does not change the outcome of a refresh.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Format', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Request format', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-REQ-13',
    keyword: 'SHOULD',
    part: 'request',
    statement:
      'The scheme of a bearer may be in upper or lower case: bearer and BEARER have the same outcome as Bearer (RFC 9110, section 11.1).',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Request Example', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'implied' },
    },
    needs: ['credentials'],
  },
] as const satisfies readonly Requirement[];
