import fc from 'fast-check';
import type { Exchange } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import { NotApplicable, NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import type { Secret } from '../../src/secret/secret.ts';

type WrongKey = readonly [name: string, key: Secret | undefined];

/** The answer opens with the key of the token that was sent; a wrong key that opens it is named. */
function expectOwnKey(
  { expect, world }: Pick<Scenario, 'expect' | 'world'>,
  answer: Exchange,
  sent: IssuedIdentity,
  wrong: readonly WrongKey[],
  about: string,
): void {
  for (const [name, key] of [['the client secret', world.credentials?.clientSecret] as const, ...wrong]) {
    // Two identities that share a key are RF-KEY-05's matter.
    if (key !== undefined && !key.equals(sent.responseKey)) expect(answer, about).notToOpenWith(key, name);
  }
  expect(answer, about).toOpenWith(sent.responseKey);
}

/** An answer in plain text, or none of HTTP 200, says nothing about keys: RF-ENC-01. */
function isJudged(answer: Exchange): boolean {
  return sealedBytesOf(answer) !== undefined;
}

part('encryption', () => {
  requirement(
    'RF-ENC-04',
    'a success opens with the key of the token sent, with a bearer and without',
    async (scenario) => {
      const { publisher, each } = scenario;
      const other = await publisher.generate();
      await each(['valid', 'none'] as const, async (authorization) => {
        const sent = await publisher.generate();
        const answer = await publisher.refresh(sent, { authorization });
        if (!isJudged(answer)) throw new NotTestable('never saw a sealed answer');
        const wrong: WrongKey[] = [['the key of another identity', other.responseKey]];
        expectOwnKey(scenario, answer, sent, wrong, `a refresh, ${authorization} authorization`);
      });
    },
  );

  requirement(
    'RF-ENC-04',
    'each answer of a chain opens with its own key and neither with the first nor with the next',
    async (scenario) => {
      const { publisher } = scenario;
      const first = await publisher.generate();
      const second = await publisher.successor(first);
      const secondAnswer = await publisher.refresh(second);
      const wrong: WrongKey[] = [['the key of its predecessor', first.responseKey]];
      expectOwnKey(scenario, secondAnswer, second, wrong, 'the second refresh of a chain');

      const third = successorIn(secondAnswer, second);
      const thirdAnswer = await publisher.refresh(third);
      wrong.push(['the key of the first refresh', second.responseKey]);
      expectOwnKey(scenario, thirdAnswer, third, wrong, 'the third refresh of a chain');
    },
  );

  requirement('RF-ENC-04', 'a replay of the first token still opens with the first key', async (scenario) => {
    const { publisher } = scenario;
    const first = await publisher.generate();
    const second = await publisher.successor(first);
    const replay = await publisher.refresh(first);
    if (replay.response.httpStatus !== 200) throw new NotApplicable('the operator refuses a replay');
    expectOwnKey(scenario, replay, first, [['the key of its successor', second.responseKey]], 'a replay');
  });

  requirement(
    'RF-ENC-04',
    'whichever token of a chain is sent again, its own key alone opens the answer',
    async (scenario) => {
      const { publisher, forAll } = scenario;
      const chain = [await publisher.generate()];
      for (const newest of chain) if (chain.length < 4) chain.push(await publisher.successor(newest));
      const [first] = chain;
      if (first === undefined || (await publisher.refresh(first)).response.httpStatus !== 200) {
        throw new NotApplicable('the operator refuses a replay');
      }
      const input = fc.record({
        position: fc.nat(chain.length - 1),
        authorization: fc.constantFrom('valid' as const, 'none' as const),
      });
      await forAll(input, async ({ position, authorization }) => {
        const sent = chain[position] ?? first;
        const answer = await publisher.refresh(sent, { authorization });
        if (!isJudged(answer)) return;
        const wrong = chain.map(({ responseKey }, at) => [`key ${at} of its chain`, responseKey] as const);
        expectOwnKey(scenario, answer, sent, wrong, `token ${position} of a chain`);
      });
    },
    { needs: ['many-requests'] },
  );

  requirement('RF-ENC-04', 'an opt-out opens with the key of the token sent', async (scenario) => {
    const { publisher, optedOutIdentity } = scenario;
    const other = await publisher.generate();
    const sent = await optedOutIdentity();
    const answer = await publisher.refresh(sent);
    if (!isJudged(answer)) throw new NotTestable('never saw a sealed opt-out');
    expectOwnKey(scenario, answer, sent, [['the key of another identity', other.responseKey]], 'an opt-out');
  });
});
