import { impliedOfClients, type SdkRequirement } from './sdk-source.ts';

/** What a client must not believe. */
export const sdkSealRequirements = [
  {
    id: 'SDK-SEAL-01',
    keyword: 'MUST NOT',
    part: 'encryption',
    statement:
      'An answer that does not open under the response key of the token sent is never accepted: another key, the previous key, a changed bit, a missing end.',
    why: 'the tag alone shows that the answer comes from the operator',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-SEAL-02',
    keyword: 'MUST NOT',
    part: 'encryption',
    statement: 'A success or an opt-out in plain JSON is not believed, with HTTP 200 or another code.',
    why: 'anybody between client and operator can write plain JSON',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-SEAL-03',
    keyword: 'MUST NOT',
    part: 'encryption',
    statement:
      'An answer to another refresh is not accepted: an earlier one sent again, or one for another user.',
    why: 'an answer that somebody recorded opens only for the request it belongs to',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-SEAL-04',
    keyword: 'MUST',
    part: 'encryption',
    statement:
      'An answer that opens to something other than the JSON of the contract is refused, and the identity stays as it was.',
    why: 'an operator with a defect must not crash the page or cost it a good identity',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-SEAL-05',
    keyword: 'SHOULD',
    part: 'encryption',
    statement:
      'An identity with a member that is missing, empty or of another type is refused, and the identity stays as it was.',
    why: 'an identity that cannot be used or refreshed is worth less than the one before',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-SEAL-06',
    keyword: 'SHOULD',
    part: 'encryption',
    statement:
      'A success with times in the past or in seconds is refused or survived without losing an identity that is still valid.',
    why: 'an operator whose clock is wrong must not cost the user a login',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-NET-01',
    keyword: 'MUST NOT',
    part: 'lifecycle',
    statement:
      'Neither a token nor a bearer goes to another origin, whatever redirection the operator sends.',
    why: 'a token and a bearer work for every server that has them',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-NET-02',
    keyword: 'MUST',
    part: 'lifecycle',
    statement:
      'A refresh that gets no answer ends with an error within its timeout, and the identity stays as it was: refused, reset before or within the body, silence, an unknown host.',
    why: 'networks fail often, and a caller that waits for ever hangs with them',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-NET-03',
    keyword: 'MUST NOT',
    part: 'lifecycle',
    statement: 'No request is sent over TLS to a server whose certificate does not verify.',
    why: 'the server may be somebody else',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-PROP-01',
    keyword: 'MUST',
    part: 'encryption',
    statement: 'Any success that is valid under the generated schema is accepted.',
    why: 'a list of examples leaves out what its author did not think of',
    sources: impliedOfClients,
    needs: [],
  },
  {
    id: 'SDK-PROP-02',
    keyword: 'MUST NOT',
    part: 'encryption',
    statement: 'No sealed answer with any damage to its bytes is accepted.',
    why: 'a list of examples leaves out what its author did not think of',
    sources: impliedOfClients,
    needs: [],
  },
] as const satisfies readonly SdkRequirement[];
