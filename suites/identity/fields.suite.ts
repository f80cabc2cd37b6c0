import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { contentOf } from '../../src/client/exchange.ts';
import { explain, type SchemaIssue, validatorsOf } from '../../src/contract/validators.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { timeFields } from '../../src/run/answers/unix-time.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

type Body = Record<string, unknown>;

/** What a number or text says is for RF-BODY-03, and the form of a key for RF-KEY-03. */
function isJudgedElsewhere(body: Body, { path }: SchemaIssue): boolean {
  const name = path.slice(1);
  const value = body[name];
  if (name === 'refresh_response_key') return typeof value === 'string' && value !== '';
  const isTime = timeFields.some((field) => field === name);
  return isTime && (typeof value === 'number' || typeof value === 'string');
}

/** @returns the body, or undefined where the answer has none */
function expectSixFields({ expect, revision }: Scenario, answer: Exchange): Body | undefined {
  const body = successBodyOf(answer);
  if (body === undefined) return undefined;
  const issues = explain(validatorsOf(revision).identity, body).filter(
    (issue) => !isJudgedElsewhere(body, issue),
  );
  const actual = issues.map(({ path, message, row }) => `${path || 'body'} ${message} (${row})`).join('; ');
  const expected = 'six properties of their listed types, no text empty';
  expect.that(issues.length === 0, 'the body of a success', { expected, actual }, answer);
  return body;
}

part('identity', () => {
  requirement(
    'RF-BODY-02',
    'the six properties are there, in the first refresh and in the next, with a bearer and without',
    async (scenario) => {
      const { publisher, each } = scenario;
      const bodies = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        const first = await publisher.generate();
        bodies.of(expectSixFields(scenario, await publisher.refresh(first, { authorization })));
        const second = await publisher.successor(await publisher.generate());
        bodies.of(expectSixFields(scenario, await publisher.refresh(second, { authorization })));
      });
      bodies.demand('a success with a body');
    },
  );

  requirement(
    'RF-BODY-02',
    'whoever the user is',
    async (scenario) => {
      const { publisher, revision, forAll } = scenario;
      const bodies = new Tally();
      await forAll(validPayload(revision), async (payload) => {
        const answer = await publisher.refresh(await publisher.generate(payload));
        bodies.of(expectSixFields(scenario, answer));
      });
      bodies.demand('a success with a body');
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-BODY-08',
    'properties beyond those the page lists',
    async ({ publisher, identities, revision, record }) => {
      const tokens = await identities();
      const { identity, refreshSuccess } = validatorsOf(revision);
      const further = new Set<string>();
      const bodies = new Tally();
      for (const authorization of ['valid', 'none'] as const) {
        const answer = await publisher.refresh(await tokens.next(), { authorization });
        const body = bodies.of(successBodyOf(answer));
        if (body === undefined) continue;
        for (const name of beyond(contentOf(answer), refreshSuccess.propertyNames())) further.add(name);
        for (const name of beyond(body, identity.propertyNames())) further.add(`body.${name}`);
      }
      bodies.demand('a success with a body');
      record(further.size === 0 ? 'none' : `further properties: ${[...further].join(', ')}`);
    },
  );
});

function beyond(object: Body | undefined, listed: readonly string[]): string[] {
  return Object.keys(object ?? {}).filter((name) => !listed.includes(name));
}
