import type { Divergence } from '../divergence.ts';

/** Divergences in the statuses and codes of refresh. */
export const statusDivergences = [
  {
    id: 'DV-04',
    requirement: 'RF-ST-01',
    revisions: ['2023-08', '2026-07'],
    documented: 'Six statuses are listed.',
    source:
      'The handler knows two more: a generic error for unauthenticated requests, and one for unexpected exceptions.',
    observed: 'The statuses error (HTTP 400) and unknown (HTTP 500) occur too.',
    follows: 'documented',
    why: 'Clients branch on the listed statuses; they do not know what to do with another one.',
  },
  {
    id: 'DV-05',
    requirement: 'RF-ST-04',
    revisions: ['2023-08', '2026-07'],
    documented: 'Missing parameters are client_error.',
    source: 'A body of any length but 388 characters is passed on as a token and found invalid.',
    observed: 'An empty body is invalid_token with a bearer and error without.',
    follows: 'documented',
    why: 'The only parameter of the endpoint is missing, and the row describes that.',
  },
  {
    id: 'DV-06',
    requirement: 'RF-ST-05',
    revisions: ['2023-08', '2026-07'],
    documented:
      'Invalid parameters are client_error, an invalid token value is invalid_token for authorized requests.',
    source:
      'Only a body of exactly 388 characters is parsed as a token envelope; other bodies are passed on and found invalid.',
    observed: 'Without a bearer the answer is error; client_error comes only for bodies of 388 characters.',
    follows: 'documented',
    why: 'With a bearer, both documented readings are accepted; neither lists error.',
  },
  {
    id: 'DV-07',
    requirement: 'RF-ST-06',
    revisions: ['2023-08', '2026-07'],
    documented: 'An invalid refresh token is invalid_token for authorized requests.',
    source: 'If the key of an envelope is not found, or does not open it, a client error is reported.',
    observed: 'An altered token of 388 characters is client_error, with and without a bearer.',
    follows: 'documented',
    why: 'The request is well-formed and only the value of the token is wrong. The row of invalid_token describes that.',
  },
  {
    id: 'DV-08',
    requirement: 'RF-ST-06',
    revisions: ['2023-08', '2026-07'],
    documented: 'An invalid refresh token is refused.',
    source: 'The scope in the first byte of the envelope is skipped when the token is parsed.',
    observed: 'A token with only its first byte changed is refreshed.',
    follows: 'documented',
    why: 'A token with any byte altered is not the token that was issued.',
  },
  {
    id: 'DV-09',
    requirement: 'RF-ST-07',
    revisions: ['2023-08', '2026-07'],
    documented: 'invalid_token is for authorized requests; the page does not say what other requests get.',
    source: 'Unauthenticated requests get the same generic error in every case.',
    observed: 'Without a bearer the answer is never invalid_token, but the unlisted error.',
    follows: 'documented',
    why: 'The operator meets this requirement; RF-ST-01 reports the unlisted status.',
  },
  {
    id: 'DV-10',
    requirement: 'RF-ST-08',
    revisions: ['2023-08', '2026-07'],
    documented:
      'An expired token is expired_token; unlike other rows, this one is not limited to authorized requests.',
    source: 'The check for authentication comes before the one for expiry.',
    observed: 'With a bearer the answer is expired_token, without one error.',
    follows: 'documented',
    why: 'Clients in a browser send no key and need to know that the user has to log in again.',
  },
  {
    id: 'DV-11',
    requirement: 'RF-ST-10',
    revisions: ['2023-08', '2026-07'],
    documented: 'Bad input is client_error with HTTP 400.',
    source:
      'A token is read without checking its length. The code assumes that an existing key opens it. A body is read as text in the charset of its content type.',
    observed:
      'HTTP 500 with unknown for every body that decodes to one byte. The same for a body that does not have 388 characters, with second byte 0x70 or first byte 0x02, if it ends before its key id or has the id of an existing key. HTTP 500 with the text Internal Server Error and no content type, even with a valid token, for an unknown or empty charset and for a parameter that is a single quotation mark.',
    follows: 'documented',
    why: "A client's input should never look like a failure of the service.",
  },
  {
    id: 'DV-12',
    requirement: 'RF-ST-09',
    revisions: ['2023-08', '2026-07'],
    documented:
      'A missing, invalid or unauthorized bearer is unauthorized with HTTP 401, but the endpoint needs no API key.',
    source: 'The route treats authentication as optional.',
    observed: 'Refresh never answers 401.',
    follows: 'observed',
    why: 'The prose says that no key is needed. The suite takes the row as common to all endpoints and judges only the form of a 401.',
  },
  {
    id: 'DV-13',
    requirement: 'RF-ST-11',
    revisions: ['2023-08', '2026-07'],
    documented: 'Error answers are JSON, as in the sample.',
    source: 'not examined',
    observed: '405 has no body, and 413 is plain text without a content type.',
    follows: 'observed',
    why: 'Other methods and oversized bodies are refused before they reach the endpoint, so they are not judged.',
  },
] as const satisfies readonly Divergence[];
