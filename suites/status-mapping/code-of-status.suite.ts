import { type Exchange, statusOf } from '../../src/client/exchange.ts';
import { httpStatusOf, statusesOf } from '../../src/contract/statuses.ts';
import { readLeniently } from '../../src/run/answers/read-leniently.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const judging = 'an answer with a listed status';

function codesOf(revision: Scenario['revision']): number[] {
  const codes = statusesOf(revision, 'refresh').map((status) => httpStatusOf(revision, 'refresh', status));
  return [...new Set(codes)];
}

/** A status that is not listed has no code: RF-ST-01 reports it. */
function expectItsCode({ expect, revision }: Scenario, answer: Exchange, about: string): void {
  const status = statusOf(answer);
  const { httpStatus } = answer.response;
  // No row lists a redirection or a success other than 200, whatever the answer says.
  if (httpStatus !== 200 && httpStatus < 400) {
    expect(answer, about).toHaveHttpStatus(...codesOf(revision));
  }
  if (status === undefined || !statusesOf(revision, 'refresh').includes(status)) return;
  expect(answer, `${status} for ${about}`).toHaveHttpStatus(httpStatusOf(revision, 'refresh', status));
}

part('status-mapping', () => {
  requirement(
    'RF-ST-02',
    'success and opt-out come with their HTTP codes, for every kind of caller',
    async (scenario) => {
      const { publisher, optedOutIdentity, each } = scenario;
      const identities = [
        { identity: await publisher.generate(), whose: 'a valid token' },
        { identity: await optedOutIdentity(), whose: 'a token of someone who opted out' },
      ];
      const rows = identities.flatMap((row) => [
        { ...row, authorization: 'valid' as const },
        { ...row, authorization: 'none' as const },
        { ...row, authorization: { header: 'Bearer names-no-client' } },
      ]);
      await each(
        rows,
        async ({ identity, whose, authorization }) => {
          const answer = await publisher.refresh(identity, { authorization });
          expectItsCode(scenario, readLeniently(answer, identity.responseKey), whose);
        },
        { judging },
      );
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-02',
    'the status of any body that is not a valid token comes with its HTTP code',
    (scenario) =>
      forBadAnswers(scenario, (answer, about) => expectItsCode(scenario, answer, about), { judging }),
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-02',
    'the status of an empty body from a web page comes with its HTTP code',
    async (scenario) => {
      const headers = [['Origin', 'https://publisher.example']] as const;
      const answer = await scenario.operator.refresh('', { authorization: 'none', headers });
      expectItsCode(scenario, readLeniently(answer), 'an empty body');
    },
    { judging },
  );

  requirement(
    'RF-ST-02',
    'the status of an expired token comes with its HTTP code',
    async (scenario) => {
      const identity = await scenario.expiredIdentity();
      await scenario.each(
        scenario.callers,
        async (authorization) => {
          const answer = await scenario.publisher.refresh(identity, { authorization });
          expectItsCode(scenario, readLeniently(answer, identity.responseKey), 'an expired token');
        },
        { judging },
      );
    },
    { needs: ['credentials', 'expired-token'] },
  );
});
