import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { tellsOptOut } from '../../src/run/answers/read-leniently.ts';
import { sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

/** An initialization vector and a tag around at least one byte; which key opens it is for RF-ENC-04. */
const LEAST_BYTES = 12 + 1 + 12;

function expectSealed(expect: Expect, answer: Exchange, about: string): void {
  const length = sealedBytesOf(answer)?.length ?? 0;
  const isReadable = answer.opened.how === 'plain' || tellsInBase64(answer);
  expect.that(
    length >= LEAST_BYTES && !isReadable,
    about,
    {
      expected: 'base64 of a sealed message',
      actual: isReadable ? 'it reads as JSON' : describeAnswer(answer),
    },
    answer,
  );
}

/** Base64 alone hides nothing. */
function tellsInBase64(answer: Exchange): boolean {
  const start = sealedBytesOf(answer)?.toString('utf8') ?? '';
  return /^\s*\{/.test(start) && start.includes('"status"');
}

part('encryption', () => {
  requirement(
    'RF-ENC-01',
    'the answer to a valid token is base64 of a sealed message, with a bearer and without',
    async ({ publisher, identities, expect, each }) => {
      const tokens = await identities();
      const sealed = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        const answer = await publisher.refresh(await tokens.next(), { authorization });
        if (answer.response.httpStatus !== 200) return;
        expectSealed(expect, sealed.of(answer) ?? answer, `HTTP 200, ${authorization} authorization`);
      });
      sealed.demand('an answer with HTTP status 200');
    },
  );

  requirement(
    'RF-ENC-01',
    'and so it is however the token is sent',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      const sealed = new Tally();
      await forAll(harmlessRequest(), async (request) => {
        const answer = await publisher.refresh(await tokens.next(), request);
        if (answer.response.httpStatus !== 200) return;
        expectSealed(expect, sealed.of(answer) ?? answer, 'HTTP 200 to a valid token');
      });
      sealed.demand('an answer with HTTP status 200');
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ENC-02',
    'whoever is told of an opt-out is told under seal',
    async ({ publisher, optedOutIdentity, expect, each }) => {
      const optedOut = await optedOutIdentity();
      const told = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        const answer = await publisher.refresh(optedOut, { authorization });
        const { httpStatus } = answer.response;
        if (!tellsOptOut(answer)) return;
        expectSealed(expect, told.of(answer) ?? answer, `an opt-out told with HTTP ${httpStatus}`);
      });
      told.demand('an answer that tells of an opt-out');
    },
  );

  requirement(
    'RF-ENC-02',
    'and so at every later refresh, however the token is sent',
    async ({ publisher, optedOutIdentity, identities, forAll, expect }) => {
      const tokens = await identities((await optedOutIdentity()).user);
      const told = new Tally();
      await forAll(harmlessRequest(), async (request) => {
        const answer = await publisher.refresh(await tokens.next(), request);
        if (!tellsOptOut(answer)) return;
        expectSealed(expect, told.of(answer) ?? answer, 'an opt-out');
      });
      told.demand('an answer that tells of an opt-out');
    },
    { needs: ['many-requests'] },
  );
});
