import type { Divergence } from '../divergence.ts';

/** Divergences in who learns of an opt-out, and for which identities. */
export const optOutDivergences = [
  {
    id: 'DV-01',
    requirement: 'RF-OPT-02',
    revisions: ['2023-08', '2026-07'],
    documented: 'Only authorized requests learn that a user has opted out.',
    source: 'The handler answers with the opt-out before it checks whether the request is authenticated.',
    observed: 'Every request learns of the opt-out, with any bearer and without one.',
    follows: 'documented',
    why: 'The row says so plainly, and disclosing less protects users. The contradiction on the page is recorded as contested.',
  },
  {
    id: 'DV-02',
    requirement: 'RF-OPT-03',
    revisions: ['2023-08'],
    documented: 'optout@email.com is a test identity: its refresh reports an opt-out.',
    source: 'not examined',
    observed: 'The address is treated like any other: its refresh succeeds.',
    follows: 'documented',
    why: 'The page of this revision names the address, and a run is judged by the page of its revision. Newer addresses belong to the newer revision.',
  },
  {
    id: 'DV-03',
    requirement: 'RF-OPT-03',
    revisions: ['2026-07'],
    documented:
      'The page of refresh gives +00000000002 an opt-out at refresh; the page of generate gives it an opt-out at generate and names +00000000000 for refresh.',
    source: 'not examined',
    observed: '+00000000002 opts out at refresh, +00000000000 at generate.',
    follows: 'documented',
    why: 'The two pages contradict each other. The suite follows the page of the endpoint in question, refresh, and the operator agrees with it.',
  },
] as const satisfies readonly Divergence[];
