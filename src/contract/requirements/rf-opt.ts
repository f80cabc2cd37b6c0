import { optOutReadings } from '../contested.ts';
import type { Requirement } from '../requirement.ts';

/** The answers of refresh for users who have opted out. */
export const optOutRequirements = [
  {
    id: 'RF-OPT-01',
    keyword: 'MUST',
    part: 'opt-out',
    statement:
      'An opt-out is answered with HTTP status 200 and a plaintext whose status is optout, without a body and without any property of an identity; other properties are reported.',
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
    statement: 'The opt-out of a user is not disclosed to a request without an Authorization header.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Response Status Codes', basis: 'table' },
      '2026-07': { page: 'token-refresh', section: 'Response status codes', basis: 'table' },
    },
    needs: ['credentials'],
    contested: optOutReadings,
  },
  {
    id: 'RF-OPT-03',
    keyword: 'MUST',
    part: 'opt-out',
    statement:
      'For each test identity of the revision with an opt-out on refresh, generate issues an identity and its refresh reports the opt-out.',
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
    statement:
      'An opt-out is permanent: every later authorized refresh of any token of that user reports it.',
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
      'No refresh for a user who has opted out issues an identity, whether or not the request is authorized.',
    sources: {
      '2023-08': { page: 'token-refresh', section: 'Successful Response With Opt-Out', basis: 'implied' },
      '2026-07': { page: 'token-refresh', section: 'Successful response with opt-out', basis: 'implied' },
    },
    needs: ['credentials'],
  },
] as const satisfies readonly Requirement[];
