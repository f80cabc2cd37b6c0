import type { Requirement } from '../requirement.ts';
import { impliedOfClients, impliedOfGenerators } from './sdk-source.ts';

/** What a client sends, when, and what it keeps to itself. */
export const sdkRequestRequirements = [
  {
    id: 'SDK-REQ-01',
    keyword: 'MUST',
    part: 'request',
    statement: 'A refresh is a POST to /v2/token/refresh whose body is exactly the refresh token.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-REQ-02',
    keyword: 'MUST NOT',
    part: 'request',
    statement: 'No token, key or client secret stands in the URL or in a header other than the bearer.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-REQ-03',
    keyword: 'SHOULD',
    part: 'request',
    statement: 'A request names the client and its version, in X-UID2-Client-Version or in the query.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-TIME-01',
    keyword: 'MUST',
    part: 'lifecycle',
    statement:
      'Due, not due and expired are told from the times of the identity in milliseconds: at refresh_from, identity_expires and refresh_expires.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-TIME-02',
    keyword: 'SHOULD',
    part: 'lifecycle',
    statement: 'A success is accepted when the clocks of client and operator are five minutes apart.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-CON-01',
    keyword: 'MUST',
    part: 'lifecycle',
    statement: 'Two refreshes of one identity at once send one request or two valid ones.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-CON-02',
    keyword: 'MUST NOT',
    part: 'lifecycle',
    statement: 'A late answer to an older refresh does not replace a newer identity.',
    sources: impliedOfClients,
    needs: ['driver-state'],
  },
  {
    id: 'SDK-SEC-01',
    keyword: 'MUST NOT',
    part: 'encryption',
    statement: 'No token, key or client secret stands in an error, a log or the console.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-GEN-01',
    keyword: 'MUST',
    part: 'generate',
    statement:
      'A generate request opens under the client secret: version 1, an initialization vector and a nonce of its own, a timestamp of this minute, and a payload that is valid under the generated schema.',
    sources: impliedOfGenerators,
    needs: ['driver-generate'],
  },
  {
    id: 'SDK-GEN-02',
    keyword: 'MUST NOT',
    part: 'generate',
    statement:
      'A generate answer with another nonce, under another key or with a changed bit is not accepted.',
    sources: impliedOfGenerators,
    needs: ['driver-generate'],
  },
  {
    id: 'SDK-GEN-03',
    keyword: 'MUST',
    part: 'generate',
    statement: 'Generate tells an identity, an opt-out and a refusal apart.',
    sources: impliedOfGenerators,
    needs: ['driver-generate'],
  },
  {
    id: 'SDK-DRV-01',
    keyword: 'MUST',
    part: 'lifecycle',
    statement:
      'The driver keeps the protocol: it answers each command once, in turn, in time and on one line.',
    sources: impliedOfClients,
    needs: [],
  },
] as const satisfies readonly Requirement[];
