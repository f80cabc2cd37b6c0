import { type Exchange, statusOf } from '../../src/client/exchange.ts';
import { httpStatusOf, statusesOf } from '../../src/contract/statuses.ts';
import { readLeniently } from '../../src/run/answers/read-leniently.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { callersOf, forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

function codesOf(revision: Scenario['revision']): number[] {
  const codes = statusesOf(revision, 'refresh').map((status) => httpStatusOf(revision, 'refresh', status));
  return [...new Set(codes)];
}

/** A status that is not listed has no code: it belongs to RF-ST-01. */
function hasItsCode({ expect, revision }: Scenario, answer: Exchange, about: string): boolean {
  const status = statusOf(answer);
  const { httpStatus } = answer.response;
  // A redirection, or a success of another kind, is no code of any row; what no status comes with else is not judged.
  if (httpStatus !== 200 && httpStatus < 400) {
    expect(answer, about).toHaveHttpStatus(...codesOf(revision));
  }
  if (status === undefined || !statusesOf(revision, 'refresh').includes(status)) return false;
  expect(answer, `${status} for ${about}`).toHaveHttpStatus(httpStatusOf(revision, 'refresh', status));
  return true;
}

part('status-mapping', () => {
  requirement(
    'RF-ST-02',
    'the status of a valid token and of one of someone who opted out has its HTTP code, whoever asks',
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
      let judged = 0;
      await each(rows, async ({ identity, whose, authorization }) => {
        const answer = readLeniently(
          await publisher.refresh(identity, { authorization }),
          identity.responseKey,
        );
        if (hasItsCode(scenario, answer, whose)) judged += 1;
      });
      if (judged === 0) throw new NotTestable('saw no answer with a listed status');
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-02',
    'so has the status of whatever cannot be a valid token',
    (scenario) => forBadAnswers(scenario, (answer, about) => hasItsCode(scenario, answer, about)),
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-02',
    'so has the status of an expired token',
    async (scenario) => {
      const { publisher, expiredIdentity, each } = scenario;
      const identity = await expiredIdentity();
      let judged = 0;
      await each(callersOf(scenario), async (authorization) => {
        const answer = readLeniently(
          await publisher.refresh(identity, { authorization }),
          identity.responseKey,
        );
        if (hasItsCode(scenario, answer, 'an expired token')) judged += 1;
      });
      if (judged === 0) throw new NotTestable('saw no answer with a listed status');
    },
    { needs: ['credentials', 'expired-token'] },
  );
});
