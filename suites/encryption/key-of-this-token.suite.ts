import fc from 'fast-check';
import type { Exchange } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import { NotApplicable, NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { bothCallers, howAsked } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import type { Secret } from '../../src/secret/secret.ts';

type WrongKey = readonly [name: string, key: Secret | undefined];

/** The answer opens with the key of the token that was sent. A failure names the wrong key that opens it. */
function expectOwnKey(
  { expect, keys }: Pick<Scenario, 'expect' | 'keys'>,
  answer: Exchange,
  sent: IssuedIdentity,
  wrong: readonly WrongKey[],
  about: string,
): void {
  for (const [name, key] of [['the client secret', keys.own?.clientSecret] as const, ...wrong]) {
    // RF-KEY-05 judges two identities that share a key.
    if (key !== undefined && !key.equals(sent.responseKey)) expect(answer, about).notToOpenWith(key, name);
  }
  expect(answer, about).toOpenWith(sent.responseKey);
}

/** Only an answer that could be sealed says something about keys: RF-ENC-01 judges the others. */
function looksSealed(answer: Exchange): boolean {
  return sealedBytesOf(answer) !== undefined;
}

part('encryption', () => {
  requirement(
    'RF-ENC-04',
    'a success opens with the key of the token sent, with a bearer and without',
    async (scenario) => {
      const { publisher, each } = scenario;
      const other = await publisher.generate();
      await each(bothCallers, async (authorization) => {
        const sent = await publisher.generate();
        const answer = await publisher.refresh(sent, { authorization });
        if (!looksSealed(answer)) throw new NotTestable('never saw a sealed answer');
        const wrong: WrongKey[] = [['the key of another identity', other.responseKey]];
        expectOwnKey(scenario, answer, sent, wrong, `a refresh ${howAsked(authorization)}`);
      });
    },
  );

  requirement(
    'RF-ENC-04',
    'each answer of a chain opens with the key of the token sent, and with no earlier key of the chain',
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

  requirement(
    'RF-ENC-04',
    'the answer to a replay of the first token of a chain opens with the first key',
    async (scenario) => {
      const { publisher } = scenario;
      const first = await publisher.generate();
      const second = await publisher.successor(first);
      const replay = await publisher.refresh(first);
      if (replay.response.httpStatus !== 200) throw new NotApplicable('the operator refuses a replay');
      expectOwnKey(scenario, replay, first, [['the key of its successor', second.responseKey]], 'a replay');
    },
  );

  requirement(
    'RF-ENC-04',
    'only the key of the token sent opens the answer to a replay, for any token of a chain',
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
        authorization: fc.constantFrom(...bothCallers),
      });
      await forAll(
        input,
        async ({ position, authorization }) => {
          const sent = chain[position] ?? first;
          const answer = await publisher.refresh(sent, { authorization });
          if (!looksSealed(answer)) return;
          const wrong = chain.map(({ responseKey }, at) => [`key ${at} of its chain`, responseKey] as const);
          expectOwnKey(scenario, answer, sent, wrong, `token ${position} of a chain`);
        },
        { judging: 'a sealed answer' },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ENC-04',
    'an opt-out opens with the key of the token sent',
    async (scenario) => {
      const { publisher, optedOutIdentity } = scenario;
      const other = await publisher.generate();
      const sent = await optedOutIdentity();
      const answer = await publisher.refresh(sent);
      if (!looksSealed(answer)) return;
      const wrong: WrongKey[] = [['the key of another identity', other.responseKey]];
      expectOwnKey(scenario, answer, sent, wrong, 'an opt-out');
    },
    { judging: 'a sealed opt-out' },
  );
});
