import type { Divergence } from '../divergence.ts';

/** Who is told of an opt-out, and for which identities. */
export const optOutDivergences = [
  {
    id: 'DV-01',
    requirement: 'RF-OPT-02',
    revisions: ['2023-08', '2026-07'],
    documented: 'Only authorized requests are told that a user has opted out.',
    source: 'The handler answers the opt-out before it looks whether the request is authenticated.',
    observed: 'Every request is told, with any bearer and with none.',
    follows: 'documented',
    why: 'The row says so in plain words, and telling less protects users; that the page contradicts itself is recorded as contested.',
  },
  {
    id: 'DV-02',
    requirement: 'RF-OPT-03',
    revisions: ['2023-08'],
    documented: 'optout@email.com is set aside: its refresh reports an opt-out.',
    source: 'not examined',
    observed: 'The address is like any other: its refresh succeeds.',
    follows: 'documented',
    why: 'The revision names this address, and a run under it judges by that page; newer addresses belong to the newer revision.',
  },
  {
    id: 'DV-03',
    requirement: 'RF-OPT-03',
    revisions: ['2026-07'],
    documented:
      'The page of refresh gives +00000000002 an opt-out at refresh; the page of generate gives it one at generate and names +00000000000 for refresh.',
    source: 'not examined',
    observed: '+00000000002 opts out at refresh, +00000000000 at generate.',
    follows: 'documented',
    why: 'The two pages contradict each other; the page of the endpoint in question, refresh, is followed, and the operator agrees with it.',
  },
] as const satisfies readonly Divergence[];
