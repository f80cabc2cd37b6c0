import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { contentOf, type Exchange } from '../../src/client/exchange.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { explain, type SchemaIssue, validatorsOf } from '../../src/contract/validators.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { timeFields } from '../../src/run/answers/unix-time.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

type Body = Record<string, unknown>;

/** RF-BODY-03 judges the value of a number or text that stands for a time, RF-KEY-03 the form of a key. */
function isJudgedElsewhere(body: Body, { path }: SchemaIssue): boolean {
  const name = path.slice(1);
  const value = body[name];
  if (name === 'refresh_response_key') return typeof value === 'string' && value !== '';
  const isTime = timeFields.some((field) => field === name);
  return isTime && (typeof value === 'number' || typeof value === 'string');
}

/** Expects nothing of an answer without a body: RF-BODY-01 judges it. */
function expectSixFields({ expect, revision }: Scenario, answer: Exchange): void {
  const body = successBodyOf(answer);
  if (body === undefined) return;
  const issues = explain(validatorsOf(revision).identity, body).filter(
    (issue) => !isJudgedElsewhere(body, issue),
  );
  const actual = issues.map(({ path, message, row }) => `${path || 'body'} ${message} (${row})`).join('; ');
  const expected = 'six properties of their listed types, no text empty';
  expect.that(issues.length === 0, 'the body of a success', { expected, actual }, answer);
}

part('identity', () => {
  requirement(
    'RF-BODY-02',
    'the first and the second refresh carry the six listed properties, with a bearer and without',
    async (scenario) => {
      const { publisher, each } = scenario;
      await each(
        bothCallers,
        async (authorization) => {
          const first = await publisher.generate();
          const answer = await publisher.refresh(first, { authorization });
          expectSixFields(scenario, answer);
          const second = successorIn(answer, first);
          expectSixFields(scenario, await publisher.refresh(second, { authorization }));
        },
        { judging: 'a success with a body' },
      );
    },
  );

  requirement(
    'RF-BODY-02',
    'a success carries the six listed properties, for any valid parameters of generate',
    async (scenario) => {
      const { publisher, revision, forAll } = scenario;
      await forAll(
        validPayload(revision),
        async (payload) => {
          const answer = await publisher.refresh(await publisher.generate(payload));
          expectSixFields(scenario, answer);
        },
        { judging: 'a success with a body' },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-BODY-08',
    'the properties of a success beyond those that the page lists are recorded',
    async ({ publisher, identities, revision, record }) => {
      const tokens = await identities();
      const { identity, refreshSuccess } = validatorsOf(revision);
      const successes: Exchange[] = [];
      for (const authorization of bothCallers) {
        const answer = await publisher.refresh(await tokens.next(), { authorization });
        if (successBodyOf(answer) !== undefined) successes.push(answer);
      }
      if (successes.length === 0) return;
      const names = successes.flatMap((answer) => [
        ...beyond(contentOf(answer), refreshSuccess.propertyNames()),
        ...beyond(successBodyOf(answer), identity.propertyNames()).map((name) => `body.${name}`),
      ]);
      const further = [...new Set(names)];
      record(further.length === 0 ? 'none' : `further properties: ${further.join(', ')}`);
    },
    { judging: 'a success with a body' },
  );
});

function beyond(object: Body | undefined, listed: readonly string[]): string[] {
  return Object.keys(object ?? {}).filter((name) => !listed.includes(name));
}
