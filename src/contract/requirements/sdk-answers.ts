import type { Requirement } from '../requirement.ts';
import { impliedOfClients } from './sdk-source.ts';

/** What a client makes of the answers that an operator may give. */
export const sdkAnswerRequirements = [
  {
    id: 'SDK-OK-01',
    keyword: 'MUST',
    part: 'identity',
    statement:
      'A success replaces the identity as a whole: both tokens, the response key and the three times are those of the answer.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-OK-02',
    keyword: 'MUST',
    part: 'identity',
    statement: 'Each refresh of a chain sends the newest token and opens its answer with the newest key.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-OK-03',
    keyword: 'MUST',
    part: 'identity',
    statement:
      'A success is accepted in each form that the contract allows: keys of 16, 24 and 32 bytes, further members, another order of members, white space in the JSON, tokens of any length.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-OK-04',
    keyword: 'MUST',
    part: 'identity',
    statement: 'A success is accepted however it travels: in pieces, after a second, with further headers.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-OK-05',
    keyword: 'SHOULD',
    part: 'identity',
    statement: 'Times written with an exponent or a fraction of zero are read as the numbers they are.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-OK-06',
    keyword: 'SHOULD',
    part: 'identity',
    statement: 'An answer opens when a line break follows its base64.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-OPT-01',
    keyword: 'MUST',
    part: 'opt-out',
    statement: 'A sealed opt-out is reported as an opt-out, and no token is handed out afterwards.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-OPT-02',
    keyword: 'MUST NOT',
    part: 'opt-out',
    statement: 'No refresh is sent for a user after an opt-out was received.',
    sources: impliedOfClients,
    needs: ['driver-state'],
  },
  {
    id: 'SDK-OPT-03',
    keyword: 'MUST',
    part: 'opt-out',
    statement: 'An opt-out survives a restart of a client that keeps its state.',
    sources: impliedOfClients,
    needs: ['driver-persistence'],
  },
  {
    id: 'SDK-OPT-04',
    keyword: 'MUST',
    part: 'opt-out',
    statement: 'An opt-out is not undone by a success that arrives later.',
    sources: impliedOfClients,
    needs: ['driver-state'],
  },
  {
    id: 'SDK-ERR-01',
    keyword: 'MUST',
    part: 'status-mapping',
    statement:
      'An expired_token ends the identity: no token is handed out and no refresh is sent for it again.',
    sources: impliedOfClients,
    needs: ['driver-state'],
  },
  {
    id: 'SDK-ERR-02',
    keyword: 'SHOULD',
    part: 'status-mapping',
    statement: 'An expired_token is told apart from every other error.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-ERR-03',
    keyword: 'MUST',
    part: 'status-mapping',
    statement:
      'Any other error leaves the identity usable until it expires, and is reported as an error and not as a success or an opt-out.',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-ERR-04',
    keyword: 'SHOULD',
    part: 'status-mapping',
    statement: 'Retries after an error are bounded, at least a second apart, and respect Retry-After.',
    sources: impliedOfClients,
    needs: ['driver-timer'],
  },
  {
    id: 'SDK-ERR-05',
    keyword: 'MUST',
    part: 'status-mapping',
    statement:
      'An error whose body is not the JSON of the contract (HTML, empty, cut off, a megabyte, a message that is not text) is an error like others.',
    sources: impliedOfClients,
    needs: [],
  },
] as const satisfies readonly Requirement[];
