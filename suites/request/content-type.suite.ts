import fc from 'fast-check';
import { contentType, contentTypes } from '../../src/arbitraries/content-type.ts';
import { type Exchange, statusOf } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import type { Publisher } from '../../src/client/publisher.ts';
import { readable } from '../../src/run/answers/read-strictly.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const ATTEMPTS = 5;

/** An identity whose refresh token has both characters that forms and paths treat specially. */
async function withPlusAndSlash(publisher: Publisher): Promise<IssuedIdentity> {
  let identity = await publisher.generate();
  for (let attempt = 1; attempt < ATTEMPTS && !hasBoth(identity); attempt += 1) {
    identity = await publisher.generate();
  }
  return identity;
}

function hasBoth({ refreshToken }: IssuedIdentity): boolean {
  const token = refreshToken.reveal();
  return token.includes('+') && token.includes('/');
}

function nameOf(type: string | null): string {
  return type ?? 'a body without a content type';
}

function expectSameOutcome(expect: Expect, answer: Exchange, asText: Exchange, about: string): void {
  expect.that(
    statusOf(answer) === statusOf(asText) && answer.response.httpStatus === asText.response.httpStatus,
    about,
    { expected: `as with text/plain: ${describeAnswer(asText)}`, actual: describeAnswer(answer) },
    answer,
  );
}

part('request', () => {
  requirement(
    'RF-REQ-05',
    'the characters + / = of a token arrive, whatever the content type',
    async ({ publisher, world, expect, each, record }) => {
      const tokens = await world.replayPolicy.sourceOf(publisher, () => withPlusAndSlash(publisher));
      const identity = await tokens.next();
      const token = identity.refreshToken.reveal();
      const lacking = ['+', '/', '='].filter((character) => !token.includes(character));
      if (lacking.length > 0) record(`the token tried has no ${lacking.join(' ')}`);
      const asText = readable(await publisher.refresh(identity));
      await each(contentTypes, async (type) => {
        const answer = await publisher.refresh(await tokens.next(), { contentType: type });
        expectSameOutcome(expect, answer, asText, `a valid token as ${nameOf(type)}`);
      });
    },
  );

  requirement(
    'RF-REQ-05',
    'the content type of a valid token does not change its outcome',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      const input = fc.record({
        type: contentType(),
        authorization: fc.constantFrom('valid' as const, 'none' as const),
      });
      const asText = {
        valid: readable(await publisher.refresh(await tokens.next(), { authorization: 'valid' })),
        none: readable(await publisher.refresh(await tokens.next(), { authorization: 'none' })),
      };
      await forAll(input, async ({ type, authorization }) => {
        const answer = await publisher.refresh(await tokens.next(), { contentType: type, authorization });
        expectSameOutcome(expect, answer, asText[authorization], `a valid token as ${nameOf(type)}`);
      });
    },
  );

  requirement(
    'RF-REQ-05',
    'the content type of a body that is no token does not change its outcome',
    async ({ operator, expect, each }) => {
      const asText = await operator.refresh('no token', { authorization: 'valid' });
      await each(contentTypes, async (type) => {
        const answer = await operator.refresh('no token', { authorization: 'valid', contentType: type });
        expectSameOutcome(expect, answer, asText, `a body that is no token as ${nameOf(type)}`);
      });
    },
  );

  requirement(
    'RF-REQ-09',
    'how the answer to application/octet-stream comes',
    async ({ publisher, record }) => {
      const answer = await publisher.refresh(await publisher.generate(), {
        contentType: 'application/octet-stream',
      });
      const { opened } = answer;
      record(opened.how === 'sealed' ? `sealed, as ${opened.encoding}` : describeAnswer(answer));
    },
  );
});
