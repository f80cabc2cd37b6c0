import { inputOfOrigin, webOrigin } from '../../src/arbitraries/origin.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { admitsOrigin } from '../../src/run/answers/cross-origin.ts';
import { bothCallers, howAsked } from '../../src/run/scenario/callers.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const page = 'https://publisher.example';

const headers = [['Origin', page]] as const;

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

part('request', () => {
  requirement(
    'RF-REQ-06',
    'a web page may read the answer to a valid token, with a bearer and without',
    async ({ publisher, expect, each }) => {
      await each(bothCallers, async (caller) => {
        const identity = await publisher.generate();
        const answer = await publisher.refresh(identity, { authorization: caller, headers });
        expectAdmitted(expect, answer, page, `the answer to a valid token, ${howAsked(caller)},`);
      });
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-REQ-06',
    'a web page may read the answer to a token of someone who opted out, with a bearer and without',
    async ({ publisher, optedOutIdentity, expect, each }) => {
      const identity = await optedOutIdentity();
      await each(bothCallers, async (caller) => {
        const answer = await publisher.refresh(identity, { authorization: caller, headers });
        const about = `the answer to a token of someone who opted out, ${howAsked(caller)},`;
        expectAdmitted(expect, answer, page, about);
      });
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-REQ-06',
    'a web page may read the answer to a body that is not a token, with a known bearer, an unknown one and none',
    async (scenario) => {
      const stranger = { header: 'Bearer names-no-client' };
      await scenario.each([...scenario.callers, stranger], async (authorization) => {
        const answer = await scenario.operator.refresh('AAAA', { authorization, headers });
        expectAdmitted(scenario.expect, answer, page, 'the answer to a body that is not a token');
      });
    },
  );

  requirement(
    'RF-REQ-06',
    'a web page may read the answer to an expired token, with a bearer and without',
    async ({ publisher, expiredIdentity, expect, each }) => {
      const identity = await expiredIdentity();
      await each(bothCallers, async (caller) => {
        const answer = await publisher.refresh(identity, { authorization: caller, headers });
        expectAdmitted(expect, answer, page, `the answer to an expired token, ${howAsked(caller)},`);
      });
    },
    { needs: ['credentials', 'expired-token'] },
  );

  requirement(
    'RF-REQ-06',
    'a web page may read the answer to a valid token, for any origin',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      await forAll(webOrigin(), async (origin) => {
        const answer = await publisher.refresh(await tokens.next(), {
          authorization: 'none',
          headers: [['Origin', origin]],
          input: inputOfOrigin(origin),
        });
        expectAdmitted(expect, answer, origin, 'the answer to a valid token');
      });
    },
    { needs: ['credentials', 'many-requests'] },
  );

  requirement(
    'RF-REQ-06',
    'a web page may read an error, for any origin',
    async ({ operator, forAll, expect }) => {
      await forAll(webOrigin(), async (origin) => {
        const answer = await operator.refresh('no token', { headers: [['Origin', origin]] });
        expectAdmitted(expect, answer, origin, 'an error');
      });
    },
    { needs: ['many-requests'] },
  );
});
