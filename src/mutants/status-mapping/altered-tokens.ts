import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import type { MockRequest } from '../../mock/http/mock-request.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

const HEAD_CHARS = 40;
/** The site of the mock's first client. */
const OWN_SITE = 120;
const BASE64 = /^[A-Za-z0-9+/]+=*$/;

const ofTwoTokens = because(
  'the answer to a token made of two opens with the key of one of them',
  'RF-ENC-04',
);

/** An operator that takes some altered tokens for the issued token that they were made from. */
function repairing(
  operator: Behaviour,
  isRepaired: (text: string, issued: string, request: MockRequest) => boolean,
): Pick<Behaviour, 'refreshToken' | 'tokenText'> {
  const byHead = new Map<string, string>();
  const byTail = new Map<string, string>();
  return {
    refreshToken: (fresh, issue) => {
      const token = operator.refreshToken(fresh, issue);
      byHead.set(token.slice(8, 8 + HEAD_CHARS), token);
      byTail.set(token.slice(-HEAD_CHARS), token);
      return token;
    },
    tokenText: (request) => {
      const text = operator.tokenText(request);
      const issued = byHead.get(text.slice(8, 8 + HEAD_CHARS)) ?? byTail.get(text.slice(-HEAD_CHARS));
      const isAltered = issued !== undefined && issued !== text && issued.length === text.length;
      return isAltered && BASE64.test(text) && isRepaired(text, issued, request) ? issued : text;
    },
  };
}

function isSentBare({ headers }: MockRequest): boolean {
  return headers['authorization'] === undefined;
}

/** An altered token yields an identity. */
export const alteredTokenMutants: readonly Mutant[] = [
  mutant({
    id: 'altered-token-without-bearer-is-refreshed',
    breaks: ['RF-ST-13'],
    alsoBreaks: ofTwoTokens,
    describes: 'without an Authorization header an altered token is taken for the token it was made from',
    decides: (operator) => repairing(operator, (_text, _issued, request) => isSentBare(request)),
  }),
  mutant({
    id: 'altered-token-of-another-site-is-refreshed',
    breaks: ['RF-ST-13'],
    describes: 'for a caller with the API key of another site an altered token is taken for the original',
    decides: (operator) => {
      const otherSites = new Set<string>();
      return {
        callerOf: (authorization, clients) => {
          const caller = operator.callerOf(authorization, clients);
          const isOther = caller.kind === 'client' && caller.client.siteId !== OWN_SITE;
          if (isOther && authorization !== undefined) otherSites.add(authorization);
          return caller;
        },
        ...repairing(operator, (_text, _issued, { headers }) =>
          otherSites.has(headers['authorization'] ?? ''),
        ),
      };
    },
  }),
  mutant({
    id: 'key-id-of-a-token-is-not-checked',
    breaks: ['RF-ST-13'],
    alsoBreaks: ofTwoTokens,
    describes: 'without an Authorization header the first five bytes of a token are not looked at',
    decides: (operator) =>
      repairing(
        operator,
        (text, issued, request) => isSentBare(request) && text.slice(8) === issued.slice(8),
      ),
  }),
  mutant({
    id: 'end-of-a-token-is-not-checked',
    breaks: ['RF-ST-13'],
    alsoBreaks: because('a bearer makes no difference', 'RF-ST-06'),
    describes: 'the last byte of a token is not looked at',
    decides: (operator) => repairing(operator, (text, issued) => text.slice(0, -2) === issued.slice(0, -2)),
  }),
  mutant({
    id: 'altered-successor-is-refreshed',
    breaks: ['RF-ST-13'],
    alsoBreaks: ofTwoTokens,
    describes: 'without a bearer an altered token from a refresh is taken for the token it was made from',
    decides: (operator) => {
      const refreshed = new Set<string>();
      const repair = repairing(
        operator,
        (_text, issued, request) => isSentBare(request) && refreshed.has(issued),
      );
      return {
        ...repair,
        refreshToken: (fresh, issue) => {
          const token = repair.refreshToken(fresh, issue);
          if (issue.previous !== undefined) refreshed.add(token);
          return token;
        },
      };
    },
  }),
];
