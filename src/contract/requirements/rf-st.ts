import { invalidTokenReadings, missingKeyReadings, nonTokenReadings } from '../contested.ts';
import type { Requirement } from '../requirement.ts';

/** The statuses and HTTP codes of refresh. */
export const refreshStatusRequirements = [
  {
    id: 'RF-ST-01',
    keyword: 'MUST',
    part: 'status-mapping',
    statement: 'The status of an answer is one of the statuses that the page lists for this endpoint.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
  },
  {
    id: 'RF-ST-02',
    keyword: 'MUST',
    part: 'status-mapping',
    statement: 'A listed status has the HTTP code of its row.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
  },
  {
    id: 'RF-ST-03',
    keyword: 'MUST',
    part: 'status-mapping',
    statement:
      'Unless the status is success or optout, the answer has a message, which is a string that is neither empty nor white space.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'prose' },
    },
    needs: [],
  },
  {
    id: 'RF-ST-04',
    keyword: 'MUST',
    part: 'status-mapping',
    statement: 'A request with an empty body is answered with client_error.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
  },
  {
    id: 'RF-ST-05',
    keyword: 'MUST',
    part: 'status-mapping',
    statement:
      'A body that cannot be a refresh token (not base64, JSON, a form, a token cut within a group of four base64 characters) is answered with client_error; with a valid bearer, invalid_token is also right.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
    contested: nonTokenReadings,
  },
  {
    id: 'RF-ST-06',
    keyword: 'MUST',
    part: 'status-mapping',
    statement:
      'A well-formed token that was altered, or that another operator issued, is answered with invalid_token when the request has a valid bearer.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-ST-07',
    keyword: 'MUST NOT',
    part: 'status-mapping',
    statement: 'A request without an Authorization header is never answered with invalid_token.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
    contested: invalidTokenReadings,
  },
  {
    id: 'RF-ST-08',
    keyword: 'MUST',
    part: 'status-mapping',
    statement:
      'An expired refresh token is answered with expired_token, whether or not the request has a bearer.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: ['credentials', 'expired-token'],
  },
  {
    id: 'RF-ST-09',
    keyword: 'MUST',
    part: 'status-mapping',
    statement:
      'An answer with HTTP status 401 has the status unauthorized and a message. If 401 never occurs, there is nothing to judge.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: [],
    contested: missingKeyReadings,
  },
  {
    id: 'RF-ST-10',
    keyword: 'MUST NOT',
    part: 'status-mapping',
    statement: 'No bad input leads to an answer with an HTTP code of 500 or above.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'implied' },
    },
    needs: [],
  },
  {
    id: 'RF-ST-11',
    keyword: 'SHOULD',
    part: 'status-mapping',
    statement: 'An error answer has the content type application/json.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Error Response', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Error response', basis: 'implied' },
    },
    needs: [],
  },
  {
    id: 'RF-ST-12',
    keyword: 'MUST NOT',
    part: 'status-mapping',
    statement:
      'An error answer to a POST does not repeat a token or key, does not show a stack trace, and is not an HTML page.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Error Response', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Error response', basis: 'implied' },
    },
    needs: [],
  },
  {
    id: 'RF-ST-13',
    keyword: 'MUST NOT',
    part: 'status-mapping',
    statement:
      'A token that was altered or made up never yields an identity, whether or not the request is authorized.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'implied' },
    },
    needs: ['credentials'],
  },
] as const satisfies readonly Requirement[];
