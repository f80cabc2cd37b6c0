import { whoLearnsOfAnOptOut } from '../contested.ts';
import type { Requirement } from '../requirement.ts';

/** What refresh does for users who have opted out. */
export const optOutRequirements = [
  {
    id: 'RF-OPT-01',
    keyword: 'MUST',
    part: 'opt-out',
    statement:
      'An opt-out is answered with HTTP status 200 and a plaintext whose status is optout, without a body and without any property of an identity; what else stands there is reported.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Successful Response With Opt-Out', basis: 'sample' },
      '2026-07': { page: 'token-refresh', section: 'Successful response with opt-out', basis: 'sample' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-OPT-02',
    keyword: 'MUST NOT',
    part: 'opt-out',
    statement: 'The opt-out of a user is not disclosed to a request that carries no Authorization header.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: ['credentials'],
    contested: whoLearnsOfAnOptOut,
  },
  {
    id: 'RF-OPT-03',
    keyword: 'MUST',
    part: 'opt-out',
    statement:
      'With each identity that the revision sets aside for testing an opt-out on refresh, generate issues an identity and its refresh reports the opt-out.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Testing Notes', basis: 'prose' },
      '2026-07': { page: 'token-refresh', section: 'Testing notes', basis: 'prose' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-OPT-04',
    keyword: 'MUST',
    part: 'opt-out',
    statement: 'An opt-out stays: from then on each authorized refresh of any token of that user reports it.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Successful Response With Opt-Out', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Successful response with opt-out', basis: 'implied' },
    },
    needs: ['credentials'],
  },
  {
    id: 'RF-OPT-05',
    keyword: 'MUST',
    part: 'opt-out',
    statement: 'When a user opts out between two refreshes, the second one reports it.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Successful Response With Opt-Out', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Successful response with opt-out', basis: 'implied' },
    },
    needs: ['credentials', 'opt-out-control'],
  },
  {
    id: 'RF-OPT-06',
    keyword: 'MUST NOT',
    part: 'opt-out',
    statement:
      'No refresh for a user who has opted out issues an identity, be the request authorized or not.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Successful Response With Opt-Out', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Successful response with opt-out', basis: 'implied' },
    },
    needs: ['credentials'],
  },
] as const satisfies readonly Requirement[];
