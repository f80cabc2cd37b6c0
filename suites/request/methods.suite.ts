import { statusOf } from '../../src/client/exchange.ts';
import { identityOf } from '../../src/client/issued-identity.ts';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const otherMethods = ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'];
/** Tried too where requests need not be spared. */
const furtherMethods = ['REPORT', 'SEARCH'];

function isServed(httpStatus: number): boolean {
  return httpStatus >= 200 && httpStatus < 300;
}

part('request', () => {
  requirement(
    'RF-REQ-01',
    'a refresh by a method other than POST is not served',
    async ({ operator, expect, each, keys }) => {
      // A run with credentials tries every method with a token, in the test after the next.
      const methods = keys.own === undefined ? otherMethods : otherMethods.slice(0, 1);
      await each(methods, async (method) => {
        const answer = await operator.refresh('no token', { method });
        expect.that(
          !isServed(answer.response.httpStatus),
          `${method} instead of POST`,
          { expected: 'any HTTP status but 2xx', actual: `HTTP ${answer.response.httpStatus}` },
          answer,
        );
      });
    },
  );

  requirement('RF-REQ-01', 'a refresh by POST is served', async ({ operator, expect }) => {
    const answer = await operator.refresh('no token');
    const unserved = [404, 405, 501];
    expect.that(
      !unserved.includes(answer.response.httpStatus),
      'POST',
      { expected: `anything but HTTP ${unserved.join(', ')}`, actual: describeAnswer(answer) },
      answer,
    );
  });

  requirement(
    'RF-REQ-01',
    'a token sent by a method other than POST yields nothing, and a later POST is served as before',
    async ({ publisher, identities, expect, each, canSendMany }) => {
      const tokens = await identities();
      const untouched = await publisher.refresh(await tokens.next());
      const further = canSendMany ? furtherMethods : [];
      await each([...otherMethods, ...further, 'OPTIONS'], async (method) => {
        const identity = await tokens.next();
        const refused = await publisher.refresh(identity, { method });
        // OPTIONS may be answered with 2xx, but without an identity.
        const isAnswered = method !== 'OPTIONS' && isServed(refused.response.httpStatus);
        expect.that(
          !isAnswered && identityOf(refused, identity.user) === undefined,
          `${method} with a valid token`,
          { expected: 'any HTTP status but 2xx, and no identity', actual: describeAnswer(refused) },
          refused,
        );
        const after = await publisher.refresh(identity);
        expect.that(
          statusOf(readStrictly(after)) === statusOf(readStrictly(untouched)),
          `POST after ${method}`,
          { expected: `as before: ${describeAnswer(untouched)}`, actual: describeAnswer(after) },
          after,
        );
      });
    },
    { needs: ['credentials'] },
  );
});
