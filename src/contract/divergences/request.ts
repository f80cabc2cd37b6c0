import type { Divergence } from '../divergence.ts';

/** Divergences in how parts of a refresh request influence the answer. */
export const requestDivergences = [
  {
    id: 'DV-14',
    requirement: 'RF-REQ-03',
    revisions: ['2023-08', '2026-07'],
    documented: 'The endpoint needs no API key, but a request without a bearer is listed as unauthorized.',
    source: 'The route treats authentication as optional.',
    observed: 'A valid token is refreshed without an Authorization header.',
    follows: 'documented',
    why: 'The prose invites calls from browsers, which must not hold a key; DV-12 covers the row.',
  },
  {
    id: 'DV-15',
    requirement: 'RF-REQ-05',
    revisions: ['2023-08', '2026-07'],
    documented: 'The page says nothing about content types; the sample sends a form type.',
    source: 'not examined',
    observed:
      'Common types make no difference, nor does multipart/mixed; multipart/form-data and charset=utf-16 lead to invalid_token, an unknown charset to HTTP 500 (DV-11), an unknown Expect header to 417.',
    follows: 'documented',
    why: 'The suite asserts that common types make no difference. It leaves out multipart and other charsets, because they change the body.',
  },
  {
    id: 'DV-16',
    requirement: 'RF-REQ-09',
    revisions: ['2023-08', '2026-07'],
    documented: 'A 200 answer is encrypted; the encoding is not tied to the type of the request.',
    source: 'not examined',
    observed:
      'A request of application/octet-stream, without a parameter, gets the sealed bytes without base64. Generate answers in the form of its envelope.',
    follows: 'observed',
    why: 'The page does not say; the encoding is recorded and never judged.',
  },
  {
    id: 'DV-17',
    requirement: 'RF-REQ-10',
    revisions: ['2023-08', '2026-07'],
    documented: 'An invalid bearer is listed as unauthorized.',
    source: 'The route treats authentication as optional; its handling of a wrong bearer was not examined.',
    observed: 'A valid token is refreshed with an unknown bearer and with the scheme Basic.',
    follows: 'observed',
    why: 'The endpoint needs no key, so a wrong key may be ignored. The outcome is recorded and never judged.',
  },
  {
    id: 'DV-18',
    requirement: 'RF-SEM-05',
    revisions: ['2023-08', '2026-07'],
    documented: 'A bearer without the right to the operation is listed as unauthorized.',
    source:
      'The site of an authenticated caller is noted for statistics; the handler does not compare it with the site of the token.',
    observed: 'The bearer of another site, of another role or of a disabled client makes no difference.',
    follows: 'observed',
    why: 'The endpoint needs no key, so a wrong key may be ignored. The outcome is recorded and never judged.',
  },
  {
    id: 'DV-19',
    requirement: 'RF-ENC-01',
    revisions: ['2023-08', '2026-07'],
    documented: 'Each answer with HTTP 200 is encrypted.',
    source: 'A request that is not an envelope of 388 characters is answered in plain JSON.',
    observed: 'The inner token of 168 characters, which no client ever sees, is refreshed in plain JSON.',
    follows: 'documented',
    why: 'No issued token gets a plain answer. The suite does not build inner tokens, so a target cannot violate the requirement this way.',
  },
  {
    id: 'DV-20',
    requirement: 'RF-BODY-09',
    revisions: ['2023-08'],
    documented: 'The times are of type double.',
    source: 'not examined',
    observed: 'The times are whole numbers.',
    follows: 'observed',
    why: 'A double may have a fraction, but clients read integers; whole numbers are a SHOULD, and the schema allows fractions.',
  },
] as const satisfies readonly Divergence[];
