import fc from 'fast-check';
import { webOrigin } from '../../src/arbitraries/origin.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { admitsOrigin, notGranted, preflight } from '../../src/run/answers/cross-origin.ts';
import { callersOf } from '../../src/run/scenario/bad-refreshes.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const page = 'https://publisher.example';

const headers = [['Origin', page]] as const;

const callers = [
  ['without authorization', 'none'],
  ['with a valid bearer', 'valid'],
] as const;

function expectAdmitted(expect: Expect, answer: Exchange, origin: string, about: string): void {
  const allowed = answer.response.headers['access-control-allow-origin'] ?? [];
  expect.that(
    admitsOrigin(answer, origin),
    `${about} to a page of ${origin}`,
    {
      expected: `Access-Control-Allow-Origin: * or ${origin}`,
      actual: allowed.join(', ') || 'no such header',
    },
    answer,
  );
}

function expectGranted(expect: Expect, answer: Exchange, origin: string, names: readonly string[]): void {
  const refused = notGranted(answer, origin, names);
  expect.that(
    refused.length === 0,
    `a preflight from ${origin} for POST with ${names.join(', ')}`,
    { expected: 'granted', actual: `not granted: ${refused.join(', ')}` },
    answer,
  );
}

part('request', () => {
  requirement(
    'RF-REQ-06',
    'a page may read a successful answer, with a bearer and without',
    async ({ publisher, expect, each }) => {
      await each(callers, async ([how, authorization]) => {
        const answer = await publisher.refresh(await publisher.generate(), { authorization, headers });
        expectAdmitted(expect, answer, page, `the answer to a valid token, ${how},`);
      });
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-REQ-06',
    'so it may when someone opted out',
    async ({ publisher, optedOutIdentity, expect, each }) => {
      const identity = await optedOutIdentity();
      await each(callers, async ([how, authorization]) => {
        const answer = await publisher.refresh(identity, { authorization, headers });
        expectAdmitted(expect, answer, page, `the answer to a token of someone who opted out, ${how},`);
      });
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-REQ-06',
    'so it may when a body is no token, or a bearer names no client',
    async (scenario) => {
      const stranger = { header: 'Bearer names-no-client' };
      await scenario.each([...callersOf(scenario), stranger], async (authorization) => {
        const answer = await scenario.operator.refresh('AAAA', { authorization, headers });
        expectAdmitted(scenario.expect, answer, page, 'the answer to a body that is no token');
      });
    },
  );

  requirement(
    'RF-REQ-06',
    'so it may when its token has expired',
    async ({ publisher, expiredIdentity, expect, each }) => {
      const identity = await expiredIdentity();
      await each(callers, async ([how, authorization]) => {
        const answer = await publisher.refresh(identity, { authorization, headers });
        expectAdmitted(expect, answer, page, `the answer to an expired token, ${how},`);
      });
    },
    { needs: ['credentials', 'expired-token'] },
  );

  requirement(
    'RF-REQ-06',
    'a page of any origin may read a success',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      await forAll(webOrigin(), async (origin) => {
        const answer = await publisher.refresh(await tokens.next(), {
          authorization: 'none',
          headers: [['Origin', origin]],
        });
        expectAdmitted(expect, answer, origin, 'the answer to a valid token');
      });
    },
    { needs: ['credentials', 'many-requests'] },
  );

  requirement(
    'RF-REQ-06',
    'a page of any origin may read an error',
    async ({ operator, forAll, expect }) => {
      await forAll(webOrigin(), async (origin) => {
        const answer = await operator.refresh('no token', { headers: [['Origin', origin]] });
        expectAdmitted(expect, answer, origin, 'an error');
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-REQ-06',
    'a preflight for POST with Content-Type is granted to every origin',
    async ({ operator, forAll, expect }) => {
      await forAll(fc.oneof(fc.constant(page), webOrigin()), async (origin) => {
        expectGranted(expect, await preflight(operator, origin, ['content-type']), origin, ['content-type']);
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-REQ-11',
    'a preflight for the header that client libraries send is granted',
    async ({ operator, expect, each }) => {
      const asked = [['x-uid2-client-version'], ['content-type', 'x-uid2-client-version']];
      await each(asked, async (names) => {
        const answer = await preflight(operator, page, names);
        const refused = notGranted(answer, page, names);
        expect.that(
          !refused.includes('x-uid2-client-version'),
          `a preflight for POST with ${names.join(', ')}`,
          { expected: 'X-UID2-Client-Version granted', actual: `not granted: ${refused.join(', ')}` },
          answer,
        );
      });
    },
  );
});
