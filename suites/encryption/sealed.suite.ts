import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { tellsOptOut } from '../../src/run/answers/read-leniently.ts';
import { sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { bothCallers, howAsked } from '../../src/run/scenario/callers.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

/** An initialization vector and a tag around at least one byte; RF-ENC-04 judges which key opens it. */
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
    'the answer to a valid token is sealed base64, with a bearer and without',
    async ({ publisher, identities, expect, each }) => {
      const tokens = await identities();
      await each(
        bothCallers,
        async (authorization) => {
          const answer = await publisher.refresh(await tokens.next(), { authorization });
          if (answer.response.httpStatus !== 200) return;
          expectSealed(expect, answer, `HTTP 200 to a refresh ${howAsked(authorization)}`);
        },
        { judging: 'an answer with HTTP status 200' },
      );
    },
  );

  requirement(
    'RF-ENC-01',
    'the answer to a valid token is sealed base64, for any content type and headers of the request',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      await forAll(
        harmlessRequest(),
        async (request) => {
          const answer = await publisher.refresh(await tokens.next(), request);
          if (answer.response.httpStatus !== 200) return;
          expectSealed(expect, answer, 'HTTP 200 to a valid token');
        },
        { judging: 'an answer with HTTP status 200' },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ENC-02',
    'an answer that tells of an opt-out is sealed base64, with a bearer and without',
    async ({ publisher, optedOutIdentity, expect, each }) => {
      const optedOut = await optedOutIdentity();
      await each(
        bothCallers,
        async (authorization) => {
          const answer = await publisher.refresh(optedOut, { authorization });
          if (!tellsOptOut(answer)) return;
          expectSealed(expect, answer, `an opt-out told with HTTP ${answer.response.httpStatus}`);
        },
        { judging: 'an answer that tells of an opt-out' },
      );
    },
  );

  requirement(
    'RF-ENC-02',
    'an answer that tells of an opt-out is sealed base64, for any content type and headers of the request',
    async ({ publisher, optedOutIdentity, identities, forAll, expect }) => {
      const tokens = await identities({ user: (await optedOutIdentity()).user });
      await forAll(
        harmlessRequest(),
        async (request) => {
          const answer = await publisher.refresh(await tokens.next(), request);
          if (!tellsOptOut(answer)) return;
          expectSealed(expect, answer, 'an opt-out');
        },
        { judging: 'an answer that tells of an opt-out' },
      );
    },
    { needs: ['many-requests'] },
  );
});
