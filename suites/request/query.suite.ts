import fc from 'fast-check';
import { anyLetter } from '../../src/arbitraries/any-letter.ts';
import { REFRESH_PATH } from '../../src/client/operator-client.ts';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { bothCallers, howAsked } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

/** The first is what client libraries send. */
const queries = ['client=conformance-1.0', 'token=AAAA&refresh_token=AAAA'];
/** Tried too where requests need not be spared. */
const furtherQueries = ['', 'a=1&b=%20&a=2'];

/** A query of names and values; what stands in it means nothing to the operator. */
function anyQuery(): fc.Arbitrary<string> {
  const letter = fc.oneof(anyLetter().map(encodeURIComponent), fc.constantFrom(..."!$'()*,;:@/?-._~"));
  const value = fc.string({ unit: letter, maxLength: 40 });
  return fc
    .array(fc.tuple(fc.constantFrom('client', 'x', 'format', 'v'), value), { maxLength: 3 })
    .map((pairs) => pairs.map(([name, text]) => `${name}=${text}`).join('&'));
}

part('request', () => {
  requirement(
    'RF-REQ-12',
    'a query string does not change the outcome of a valid token, with a bearer and without',
    async ({ publisher, identities, canSendMany, expect, each }) => {
      const tokens = await identities();
      const tried = canSendMany ? [...queries, ...furtherQueries] : queries;
      for (const authorization of bothCallers) {
        const plain = readStrictly(await publisher.refresh(await tokens.next(), { authorization }));
        await each(tried, async (query) => {
          const path = `${REFRESH_PATH}?${query}`;
          const answer = await publisher.refresh(await tokens.next(), {
            authorization,
            path,
            input: 'query string',
          });
          const about = `a valid token ${howAsked(authorization)} and the query "${query}"`;
          expect(answer, about).toMatchOutcomeOf(plain, 'without a query');
        });
      }
    },
  );

  requirement(
    'RF-REQ-12',
    'a query string does not change the outcome of a body that is not a token',
    async ({ operator, expect, each }) => {
      const plain = await operator.refresh('no token', { authorization: 'valid' });
      await each(queries, async (query) => {
        const path = `${REFRESH_PATH}?${query}`;
        const answer = await operator.refresh('no token', { authorization: 'valid', path });
        expect(answer, `no token and the query "${query}"`).toMatchOutcomeOf(plain, 'without a query');
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-REQ-12',
    'no query string changes the outcome of a valid token',
    async ({ publisher, identities, expect, forAll }) => {
      const tokens = await identities();
      const plain = readStrictly(await publisher.refresh(await tokens.next()));
      await forAll(anyQuery(), async (query) => {
        const answer = await publisher.refresh(await tokens.next(), {
          path: `${REFRESH_PATH}?${query}`,
          input: 'query string',
        });
        expect(answer, 'a valid token and a query').toMatchOutcomeOf(plain, 'without a query');
      });
    },
    { needs: ['many-requests'] },
  );
});
