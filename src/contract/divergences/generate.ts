import type { Divergence } from '../divergence.ts';

/** Divergences of generate, limited to what refresh relies on. */
export const generateDivergences = [
  {
    id: 'DV-21',
    requirement: 'GN-ENV-02',
    revisions: ['2023-08', '2026-07'],
    documented: 'A timestamp over 60 seconds old is stale and refused.',
    source:
      'The age is rounded down to whole minutes before it is compared with one minute; in the examined edition the refusal itself is commented out.',
    observed: 'A timestamp 120 seconds or more away, past or future, is refused.',
    follows: 'documented',
    why: 'The limit is a SHOULD: a wider window protects less, and no client depends on it.',
  },
  {
    id: 'DV-22',
    requirement: 'GN-AUTH-01',
    revisions: ['2023-08', '2026-07'],
    documented: 'Every status but success has a message, unauthorized included.',
    source: 'not examined',
    observed: '401 with status unauthorized and nothing else.',
    follows: 'observed',
    why: 'Messages of generate are contested (DV-24), so the suite judges the status and the code, but not the message.',
  },
  {
    id: 'DV-23',
    requirement: 'GN-IN-02',
    revisions: ['2023-08', '2026-07'],
    documented: 'Each parameter has its type; in 2023-08 the consent string and policy 1 are required.',
    source: 'Identifiers are read as text; their JSON type is not checked.',
    observed:
      'policy may have any value or be missing, the consent string may be missing, and an address in an array of one element is accepted.',
    follows: 'documented',
    why: 'The table lists types and attributes; only the page can loosen them.',
  },
  {
    id: 'DV-24',
    requirement: 'GN-ST-01',
    revisions: ['2023-08', '2026-07'],
    documented:
      'The last line requires a message with every status but success; the sample of an opt-out has none.',
    source: 'An opt-out is answered by a function for answers without a body.',
    observed: 'Neither optout nor unauthorized has a message.',
    follows: 'observed',
    why: 'The page contradicts itself, so the suite asserts the status and the code, but never the message.',
  },
  {
    id: 'DV-25',
    requirement: 'GN-IN-04',
    revisions: ['2023-08'],
    documented:
      'Insufficient consent may lead to success without a token and a message insufficient_user_consent.',
    source: 'The answer has its own status and no body.',
    observed: 'HTTP 200, sealed, status insufficient_user_consent, without a message.',
    follows: 'observed',
    why: 'The row can be read either way, so the outcome is only recorded.',
  },
] as const satisfies readonly Divergence[];
