import type { Divergence } from '../divergence.ts';

/** Where generate differs, as far as refresh relies on it. */
export const generateDivergences = [
  {
    id: 'DV-21',
    requirement: 'GN-ENV-02',
    revisions: ['2023-08', '2026-07'],
    documented: 'A timestamp over 60 seconds old is stale and refused.',
    source:
      'The difference is cut to whole minutes before it is compared with one minute; in the edition examined the refusal itself is commented out.',
    observed: 'Refused from 120 seconds on, to either side.',
    follows: 'documented',
    why: 'The limit is a SHOULD: a wider window is a weaker guard, and no client depends on it.',
  },
  {
    id: 'DV-22',
    requirement: 'GN-AUTH-01',
    revisions: ['2023-08', '2026-07'],
    documented: 'Every status but success has a message, unauthorized included.',
    source: 'not examined',
    observed: '401 with status unauthorized and nothing else.',
    follows: 'observed',
    why: 'Messages of generate are contested (DV-24): status and code are judged, the message is not.',
  },
  {
    id: 'DV-23',
    requirement: 'GN-IN-02',
    revisions: ['2023-08', '2026-07'],
    documented: 'Each parameter has its type; in 2023-08 the consent string and policy 1 are required.',
    source: 'Identifiers are read as text without a check of their JSON type.',
    observed:
      'policy may have any value or be missing, the consent string may be missing, and an address in an array of one element is accepted.',
    follows: 'documented',
    why: 'The table lists types and attributes; loosening them is for the page to do.',
  },
  {
    id: 'DV-24',
    requirement: 'GN-ST-01',
    revisions: ['2023-08', '2026-07'],
    documented:
      'The last line asks for a message with every status but success; the sample of an opt-out has none.',
    source: 'An opt-out is answered by a function for answers without a body.',
    observed: 'An opt-out has no message, nor has unauthorized.',
    follows: 'observed',
    why: 'The page contradicts itself, so the message is never asserted; status and code are.',
  },
  {
    id: 'DV-25',
    requirement: 'GN-IN-04',
    revisions: ['2023-08'],
    documented:
      'Insufficient consent may lead to success without a token and a message insufficient_user_consent.',
    source: 'It is answered with a status of its own and no body.',
    observed: 'HTTP 200, sealed, status insufficient_user_consent, without a message.',
    follows: 'observed',
    why: 'The row can be read either way and the outcome is recorded only.',
  },
] as const satisfies readonly Divergence[];
