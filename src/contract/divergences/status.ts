import type { Divergence } from '../divergence.ts';

/** Which statuses and codes refresh answers with. */
export const statusDivergences = [
  {
    id: 'DV-04',
    requirement: 'RF-ST-01',
    revisions: ['2023-08', '2026-07'],
    documented: 'Six statuses are listed.',
    source:
      'The handler knows two more: a generic error for unauthenticated requests, and one for unexpected exceptions.',
    observed: 'error with HTTP 400 and unknown with HTTP 500 occur too.',
    follows: 'documented',
    why: 'Clients branch on the listed statuses; one that is not listed leaves them without guidance.',
  },
  {
    id: 'DV-05',
    requirement: 'RF-ST-04',
    revisions: ['2023-08', '2026-07'],
    documented: 'Missing parameters are client_error.',
    source: 'A body of any length but 388 characters is handed on as a token and found invalid.',
    observed: 'An empty body is invalid_token with a bearer and error without.',
    follows: 'documented',
    why: 'The only parameter of the endpoint is missing, which is what the row describes.',
  },
  {
    id: 'DV-06',
    requirement: 'RF-ST-05',
    revisions: ['2023-08', '2026-07'],
    documented:
      'Invalid parameters are client_error, an invalid token value is invalid_token for authorized requests.',
    source:
      'Only a body of exactly 388 characters is parsed as a token envelope; others are handed on and found invalid.',
    observed: 'Without a bearer the answer is error; client_error comes only for bodies of 388 characters.',
    follows: 'documented',
    why: 'Both documented readings are accepted with a bearer; error is listed for neither.',
  },
  {
    id: 'DV-07',
    requirement: 'RF-ST-06',
    revisions: ['2023-08', '2026-07'],
    documented: 'An invalid refresh token is invalid_token for authorized requests.',
    source: 'Failing to find the key of an envelope, or to open it, is reported as a client error.',
    observed: 'An altered token of 388 characters is client_error, with a bearer as without.',
    follows: 'documented',
    why: 'The request is well formed and only the value of the token is wrong, which is what the row of invalid_token describes.',
  },
  {
    id: 'DV-08',
    requirement: 'RF-ST-06',
    revisions: ['2023-08', '2026-07'],
    documented: 'An invalid refresh token is refused.',
    source: 'The scope in the first byte of the envelope is skipped when the token is parsed.',
    observed: 'A token in which only the first byte was changed is refreshed.',
    follows: 'documented',
    why: 'An altered token is not the token that was issued, whichever byte it is.',
  },
  {
    id: 'DV-09',
    requirement: 'RF-ST-07',
    revisions: ['2023-08', '2026-07'],
    documented: 'invalid_token is for authorized requests; what others get is not said.',
    source: 'Unauthenticated requests get one generic error for whatever is wrong.',
    observed: 'Without a bearer the answer is never invalid_token, but the unlisted error.',
    follows: 'documented',
    why: 'The operator keeps this requirement; the unlisted status is RF-ST-01.',
  },
  {
    id: 'DV-10',
    requirement: 'RF-ST-08',
    revisions: ['2023-08', '2026-07'],
    documented:
      'An expired token is expired_token; unlike other rows, this one is not limited to authorized requests.',
    source: 'The check for authentication comes before the one for expiry.',
    observed: 'With a bearer expired_token, without one error.',
    follows: 'documented',
    why: 'Clients in a browser send no key and need to know that the user has to log in again.',
  },
  {
    id: 'DV-11',
    requirement: 'RF-ST-10',
    revisions: ['2023-08', '2026-07'],
    documented: 'Bad input is a client error with HTTP 400.',
    source:
      'A token is read without a look at its length, a key that exists is expected to open it, and a body is read as text under whatever charset its content type names.',
    observed:
      'HTTP 500 with unknown for each body that decodes to one byte, and for a body not of 388 characters whose second byte is 0x70, or whose first is 0x02, if it ends before its key id or names a key that exists. HTTP 500 with the text Internal Server Error and no content type, with a valid token too, for a charset that is unknown or empty and for a parameter that is a single quotation mark.',
    follows: 'documented',
    why: 'No input of a client should look like a failure of the service.',
  },
  {
    id: 'DV-12',
    requirement: 'RF-ST-09',
    revisions: ['2023-08', '2026-07'],
    documented:
      'A missing, invalid or unauthorized bearer is unauthorized with HTTP 401, yet the endpoint needs no API key.',
    source: 'The route takes authentication as optional.',
    observed: 'Refresh never answers 401.',
    follows: 'observed',
    why: 'No key is needed, says the page in prose; the row is held to be one that is common to all endpoints, and only the form of a 401 is judged.',
  },
  {
    id: 'DV-13',
    requirement: 'RF-ST-11',
    revisions: ['2023-08', '2026-07'],
    documented: 'Error answers are JSON, as in the sample.',
    source: 'not examined',
    observed: '405 has no body, and 413 is plain text without a content type.',
    follows: 'observed',
    why: 'Other methods and oversized bodies are refused before the endpoint is reached; they are left out of the judgement.',
  },
] as const satisfies readonly Divergence[];
