import { contentOf, type Exchange, statusOf } from '../../src/client/exchange.ts';
import { readPlain } from '../../src/client/opened.ts';
import { openAnswer } from '../../src/run/answers/sealed-message.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { concealedOptOut } from '../../src/run/scenario/concealed-opt-out.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';
import type { Secret } from '../../src/secret/secret.ts';

/** An error is an object of JSON as it stands, whatever its HTTP code; what it says is not for this requirement. */
function expectPlain(expect: Expect, answer: Exchange, about: string, key?: Secret): void {
  const isObject = contentOf({ ...answer, opened: readPlain(answer.response.body) }) !== undefined;
  const isSealed = key !== undefined && openAnswer(answer, key) !== undefined;
  expect.that(
    isObject,
    about,
    { expected: 'JSON in the clear', actual: isSealed ? 'a sealed answer' : describeAnswer(answer) },
    answer,
  );
}

part('encryption', () => {
  requirement(
    'RF-ENC-03',
    'a body that is no token gets its error in the clear',
    async ({ operator, expect, each }) => {
      const rejected = new Tally();
      await each(['', 'no token', 'AAAA'], async (body) => {
        const answer = await operator.refresh(body);
        if (answer.response.httpStatus === 200) return;
        expectPlain(expect, rejected.of(answer) ?? answer, `the error for a body of ${body.length} bytes`);
      });
      rejected.demand('an error answer');
    },
  );

  requirement('RF-ENC-03', 'so does one with a bearer that names no client', async ({ operator, expect }) => {
    const answer = await operator.refresh('AAAA', { authorization: { header: 'Bearer names-no-client' } });
    if (answer.response.httpStatus === 200) throw new NotTestable('saw no error');
    expectPlain(expect, answer, 'the error for a bearer that names no client');
  });

  requirement(
    'RF-ENC-03',
    'so does whatever cannot be a valid token',
    (scenario) =>
      forBadAnswers(scenario, (answer, about) => {
        if (answer.response.httpStatus === 200) return false;
        expectPlain(scenario.expect, answer, `the error for ${about}`);
        return true;
      }),
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ENC-03',
    'an expired token too, although the operator knows its key',
    async ({ publisher, expiredIdentity, expect, each }) => {
      const expired = await expiredIdentity();
      const rejected = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        const answer = await publisher.refresh(expired, { authorization });
        if (statusOf(answer) === 'success') return;
        rejected.of(answer);
        expectPlain(expect, answer, `the error for an expired token`, expired.responseKey);
      });
      rejected.demand('an expired token refused');
    },
    { needs: ['expired-token'] },
  );

  requirement(
    'RF-ENC-03',
    'and a token of someone who opted out, of whom a request without authorization is not told',
    async (scenario) => {
      const { answer, identity } = await concealedOptOut(scenario);
      expectPlain(scenario.expect, answer, 'the error that conceals an opt-out', identity.responseKey);
    },
    { needs: ['credentials'] },
  );
});
