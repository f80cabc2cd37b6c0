import { badBody, badRefresh, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { disclosures } from '../../src/run/answers/disclosure.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { badRefreshes, callersOf } from '../../src/run/scenario/bad-refreshes.ts';
import { concealedOptOut } from '../../src/run/scenario/concealed-opt-out.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import type { Secret } from '../../src/secret/secret.ts';

const strangers = [{ header: 'Bearer a-key-that-names-no-client-at-all' }] as const;

function disclosesNothing(
  { expect, world }: Scenario,
  answer: Exchange,
  about: string,
  keys: readonly Secret[] = [],
): boolean {
  if (answer.response.httpStatus < 400) return false;
  const own = world.credentials === undefined ? [] : Object.values(world.credentials);
  const found = disclosures(answer, [...own, ...keys]);
  expect.that(
    found.length === 0,
    about,
    {
      expected: 'an error that repeats no token or key and shows no trace or page',
      actual: found.join(', '),
    },
    answer,
  );
  return true;
}

part('status-mapping', () => {
  requirement(
    'RF-ST-12',
    'no error repeats the token, a key, a stack trace or is a page',
    async (scenario) => {
      const send = await badRefreshes(scenario);
      let judged = 0;
      const callers = [...callersOf(scenario), ...strangers];
      await scenario.forAll(badRefresh(callers, badBody()), async ({ caller, body }) => {
        const answer = await send(body, { authorization: caller });
        if (disclosesNothing(scenario, answer, describeBadBody(body))) judged += 1;
      });
      if (judged === 0) throw new NotTestable('saw no error');
    },
    { needs: ['many-requests'] },
  );

  requirement('RF-ST-12', 'nor whatever else was sent as a token', async (scenario) => {
    const marker = 'conformance-marker-of-no-meaning';
    const rows = [marker, `<script>${marker}</script>`].flatMap((body) =>
      callersOf(scenario).map((authorization) => ({ body, authorization })),
    );
    let judged = 0;
    await scenario.each(rows, async ({ body, authorization }) => {
      const answer = await scenario.operator.refresh(body, { authorization });
      if (disclosesNothing(scenario, answer, 'a marker instead of a token')) judged += 1;
    });
    if (judged === 0) throw new NotTestable('saw no error');
  });

  requirement(
    'RF-ST-12',
    'nor the response key that an altered or expired token holds',
    async (scenario) => {
      const { publisher, expiredIdentity, each } = scenario;
      const identity = await expiredIdentity();
      const keys = [identity.responseKey, identity.advertisingToken, identity.refreshToken];
      let judged = 0;
      await each(callersOf(scenario), async (authorization) => {
        const answer = await publisher.refresh(identity, { authorization });
        if (disclosesNothing(scenario, answer, 'an expired token', keys)) judged += 1;
      });
      if (judged === 0) throw new NotTestable('saw no error');
    },
    { needs: ['credentials', 'expired-token'] },
  );

  requirement(
    'RF-ST-12',
    'nor does the error for a token of someone who opted out, of whom a request without authorization is not told',
    async (scenario) => {
      const { answer, identity } = await concealedOptOut(scenario);
      const keys = [identity.responseKey, identity.advertisingToken, identity.refreshToken];
      if (!disclosesNothing(scenario, answer, 'the error that conceals an opt-out', keys)) {
        throw new NotTestable('saw no error');
      }
    },
    { needs: ['credentials'] },
  );
});
