import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { identityOf } from '../../src/client/issued-identity.ts';
import { NotApplicable } from '../../src/run/evidence/outcome-errors.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Secret } from '../../src/secret/secret.ts';

/** Where each key came from, by its bytes: the same bytes in another form of base64 are the same key. */
class KeysSoFar {
  readonly #origins = new Map<string, string>();

  expectNew(expect: Expect, key: Secret, origin: string, answer: Exchange): void {
    const bytes = Buffer.from(key.reveal(), 'base64').toString('hex');
    const earlier = this.#origins.get(bytes);
    const actual = `the key of ${earlier} (${key.length} chars, #${key.fingerprint})`;
    expect.that(
      earlier === undefined,
      `${origin} answered`,
      { expected: 'a key of its own', actual },
      answer,
    );
    this.#origins.set(bytes, origin);
  }
}

part('key-rotation', () => {
  requirement(
    'RF-KEY-01',
    'every refresh of a chain has a new key',
    async ({ publisher, expect, chainLength }) => {
      const keys = new KeysSoFar();
      let newest = await publisher.generate();
      keys.expectNew(expect, newest.responseKey, 'generate', newest.exchange);
      for (let refresh = 1; refresh <= chainLength; refresh += 1) {
        newest = await publisher.successor(newest);
        keys.expectNew(expect, newest.responseKey, `refresh ${refresh} of ${chainLength}`, newest.exchange);
      }
    },
  );

  requirement(
    'RF-KEY-01',
    'every refresh has a new key, for a user of each kind of identifier',
    async ({ publisher, usersOfEachKind, expect, each }) => {
      await each(usersOfEachKind(), async ({ kind, user }) => {
        const keys = new KeysSoFar();
        const issued = await publisher.generate(user);
        keys.expectNew(expect, issued.responseKey, `generate for ${kind}`, issued.exchange);
        const second = await publisher.successor(issued);
        keys.expectNew(expect, second.responseKey, `the refresh of ${kind}`, second.exchange);
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-KEY-01',
    'two refreshes of one token have two different keys, with a bearer and without',
    async ({ publisher, expect, each }) => {
      await each(bothCallers, async (authorization) => {
        const keys = new KeysSoFar();
        const sent = await publisher.generate();
        const first = await publisher.successor(sent, { authorization });
        keys.expectNew(expect, first.responseKey, 'the first refresh', first.exchange);
        const answer = await publisher.refresh(sent, { authorization });
        const second = identityOf(answer, sent.user);
        if (second === undefined) throw new NotApplicable('the operator refuses a replay');
        keys.expectNew(expect, second.responseKey, 'the second refresh', answer);
      });
    },
  );

  requirement(
    'RF-KEY-01',
    'every refresh has a key that no earlier answer had, for any content type and headers of the request',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      const sent = await tokens.next();
      const reference = await publisher.successor(sent);
      const all = new Set<string>();
      let last: Exchange | undefined;
      const judged = await forAll(
        harmlessRequest(),
        async (request) => {
          const next = await tokens.next();
          const answer = await publisher.refresh(next, request);
          const key = identityOf(answer, next.user)?.responseKey;
          if (key === undefined) return;
          all.add(key.reveal());
          last = answer;
          const keys = new KeysSoFar();
          keys.expectNew(expect, next.responseKey, 'the token sent', next.exchange);
          if (next === sent) keys.expectNew(expect, reference.responseKey, 'an earlier refresh', answer);
          keys.expectNew(expect, key, 'a later refresh', answer);
        },
        { judging: 'a refresh that yields an identity' },
      );
      const difference = { expected: `${judged} different keys`, actual: `${all.size} different keys` };
      expect.that(all.size === judged, 'the keys of all refreshes', difference, last);
    },
    { needs: ['many-requests'] },
  );
});
