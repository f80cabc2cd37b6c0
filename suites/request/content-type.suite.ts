import fc from 'fast-check';
import {
  CONTENT_TYPE_OF_BROWSERS,
  contentType,
  contentTypes,
  inputOfContentType,
} from '../../src/arbitraries/content-type.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import type { Publisher } from '../../src/client/publisher.ts';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const ATTEMPTS = 5;

/** The others are compared with text/plain. */
const others = contentTypes.filter((type) => type !== 'text/plain');

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

part('request', () => {
  requirement(
    'RF-REQ-05',
    'a refresh of a token with the characters + / = has the same outcome with every content type',
    async ({ publisher, identities, expect, each, record }) => {
      const tokens = await identities({ issue: () => withPlusAndSlash(publisher) });
      const identity = await tokens.next();
      const token = identity.refreshToken.reveal();
      const lacking = ['+', '/', '='].filter((character) => !token.includes(character));
      if (lacking.length > 0) record(`the token tried has no ${lacking.join(' ')}`);
      const asText = readStrictly(await publisher.refresh(identity));
      await each([CONTENT_TYPE_OF_BROWSERS, ...others], async (type) => {
        const answer = await publisher.refresh(await tokens.next(), {
          contentType: type,
          input: inputOfContentType(type),
        });
        expect(answer, `a valid token as ${nameOf(type)}`).toMatchOutcomeOf(asText, 'with text/plain');
      });
    },
  );

  requirement(
    'RF-REQ-05',
    'a refresh of a valid token has the same outcome, for any content type',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      const input = fc.record({
        type: contentType(),
        authorization: fc.constantFrom(...bothCallers),
      });
      const asText = {
        valid: readStrictly(await publisher.refresh(await tokens.next(), { authorization: 'valid' })),
        none: readStrictly(await publisher.refresh(await tokens.next(), { authorization: 'none' })),
      };
      await forAll(input, async ({ type, authorization }) => {
        const answer = await publisher.refresh(await tokens.next(), {
          contentType: type,
          authorization,
          input: inputOfContentType(type),
        });
        const about = `a valid token as ${nameOf(type)}`;
        expect(answer, about).toMatchOutcomeOf(asText[authorization], 'with text/plain');
      });
    },
  );

  requirement(
    'RF-REQ-05',
    'a refresh with a body that is not a token has the same outcome with every content type',
    async ({ operator, expect, each }) => {
      const asText = await operator.refresh('no token', { authorization: 'valid' });
      await each(others, async (type) => {
        const answer = await operator.refresh('no token', {
          authorization: 'valid',
          contentType: type,
          input: inputOfContentType(type),
        });
        const about = `a body that is not a token as ${nameOf(type)}`;
        expect(answer, about).toMatchOutcomeOf(asText, 'with text/plain');
      });
    },
  );

  requirement(
    'RF-REQ-09',
    'the form of the answer to a refresh sent as application/octet-stream is recorded',
    async ({ publisher, record }) => {
      const answer = await publisher.refresh(await publisher.generate(), {
        contentType: 'application/octet-stream',
      });
      const { opened } = answer;
      record(opened.how === 'sealed' ? `sealed, as ${opened.encoding}` : describeAnswer(answer));
    },
  );
});
