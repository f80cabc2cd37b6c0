import { badBody, badRefresh, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { disclosures } from '../../src/run/answers/disclosure.ts';
import { badRefreshes } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const strangers = [{ header: 'Bearer a-key-that-names-no-client-at-all' }] as const;
const marker = 'conformance-marker-of-no-meaning';
const judging = 'an error';

function expectNothingDisclosed(
  { expect, keys }: Scenario,
  answer: Exchange,
  about: string,
  sent?: IssuedIdentity,
): void {
  if (answer.response.httpStatus < 400) return;
  const ofToken = sent === undefined ? [] : [sent.responseKey, sent.advertisingToken, sent.refreshToken];
  const found = disclosures(answer, [...Object.values(keys.own ?? {}), ...ofToken]);
  const expected = 'an error that repeats no token or key and shows no trace or page';
  expect.that(found.length === 0, about, { expected, actual: found.join(', ') }, answer);
}

part('status-mapping', () => {
  requirement(
    'RF-ST-12',
    'no error repeats the token or a key, shows a stack trace or is a page',
    async (scenario) => {
      const send = await badRefreshes(scenario);
      await scenario.forAll(
        badRefresh([...scenario.callers, ...strangers], badBody()),
        async ({ caller, body }) => {
          const answer = await send(body, { authorization: caller });
          expectNothingDisclosed(scenario, answer, describeBadBody(body));
        },
        { judging },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement('RF-ST-12', 'no error repeats a text that was sent as a token', async (scenario) => {
    const rows = [marker, `<script>${marker}</script>`].flatMap((body) =>
      scenario.callers.map((authorization) => ({ body, authorization })),
    );
    await scenario.each(
      rows,
      async ({ body, authorization }) => {
        const answer = await scenario.operator.refresh(body, { authorization, input: 'text' });
        expectNothingDisclosed(scenario, answer, 'a marker instead of a token');
      },
      { judging },
    );
  });

  requirement(
    'RF-ST-12',
    'no error for an expired token repeats the response key that the token holds',
    async (scenario) => {
      const { publisher, expiredIdentity, callers, each } = scenario;
      const identity = await expiredIdentity();
      await each(
        callers,
        async (authorization) => {
          const answer = await publisher.refresh(identity, { authorization });
          expectNothingDisclosed(scenario, answer, 'an expired token', identity);
        },
        { judging },
      );
    },
    { needs: ['credentials', 'expired-token'] },
  );

  requirement(
    'RF-ST-12',
    'the error that hides an opt-out from a caller without authorization repeats no token or key',
    async (scenario) => {
      const { answer, identity } = await scenario.concealedOptOut();
      expectNothingDisclosed(scenario, answer, 'the error that conceals an opt-out', identity);
    },
    { needs: ['credentials'], judging },
  );
});
