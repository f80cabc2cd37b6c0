import { statusOf } from '../../src/client/exchange.ts';
import { identityOf } from '../../src/client/issued-identity.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const otherMethods = ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'];
/** Asked for too where requests need not be spared. */
const furtherMethods = ['REPORT', 'SEARCH'];

function isServed(httpStatus: number): boolean {
  return httpStatus >= 200 && httpStatus < 300;
}

part('request', () => {
  requirement(
    'RF-REQ-01',
    'a method other than POST is not served',
    async ({ operator, expect, each, world }) => {
      // With credentials the next but one asks the same of every method, and with a token.
      const methods = world.credentials === undefined ? otherMethods : otherMethods.slice(0, 1);
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

  requirement('RF-REQ-01', 'POST is served', async ({ operator, expect }) => {
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
    'a token sent by another method yields nothing, and POST serves it afterwards as before',
    async ({ publisher, identities, expect, each, world }) => {
      const tokens = await identities();
      const untouched = await publisher.refresh(await tokens.next());
      const further = world.settings.capabilities.manyRequests ? furtherMethods : [];
      await each([...otherMethods, ...further, 'OPTIONS'], async (method) => {
        const identity = await tokens.next();
        const refused = await publisher.refresh(identity, { method });
        // OPTIONS may well be answered, without serving anything.
        const isAnswered = method !== 'OPTIONS' && isServed(refused.response.httpStatus);
        expect.that(
          !isAnswered && identityOf(refused, identity.user) === undefined,
          `${method} with a valid token`,
          { expected: 'any HTTP status but 2xx, and no identity', actual: describeAnswer(refused) },
          refused,
        );
        const after = await publisher.refresh(identity);
        expect.that(
          statusOf(after) === statusOf(untouched),
          `POST after ${method}`,
          { expected: `as before: ${describeAnswer(untouched)}`, actual: describeAnswer(after) },
          after,
        );
      });
    },
    { needs: ['credentials'] },
  );
});
