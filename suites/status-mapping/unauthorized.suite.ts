import fc from 'fast-check';
import type { Exchange } from '../../src/client/exchange.ts';
import { readLeniently } from '../../src/run/answers/read-leniently.ts';
import { NotApplicable } from '../../src/run/evidence/outcome-errors.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const never = new NotApplicable('refresh never answers 401 here');

/** Judges an answer of HTTP 401 only; one that cannot be read is not an `unauthorized` with a message. */
function expectUnauthorizedIf401({ expect }: Scenario, exchange: Exchange, about: string): void {
  const answer = readLeniently(exchange);
  if (answer.response.httpStatus !== 401) return;
  expect(answer, about).toSay('unauthorized');
  expect(answer, about).toHaveMessage();
}

part('status-mapping', () => {
  requirement(
    'RF-ST-09',
    'a 401 to a valid token with a wrong key, another scheme or no key is unauthorized, with a message',
    async (scenario) => {
      const { publisher, each, record } = scenario;
      const identity = await publisher.generate();
      const rows = [
        { what: 'no Authorization header', authorization: 'none' as const },
        { what: 'a bearer that names no client', authorization: { header: 'Bearer names-no-client' } },
        { what: 'a bearer without a key', authorization: { header: 'Bearer' } },
        { what: 'Basic authorization', authorization: { header: 'Basic dXNlcjpwYXNz' } },
        { what: 'an unknown scheme', authorization: { header: 'Unheard-Of 1' } },
      ];
      const judged = await each(rows, async ({ what, authorization }) => {
        const answer = await publisher.refresh(identity, { authorization });
        if (authorization === 'none') {
          const reading = answer.response.httpStatus === 401 ? 'key-required' : 'key-optional';
          record(readingFollowed('RF-ST-09', reading));
        }
        expectUnauthorizedIf401(scenario, answer, `a valid token with ${what}`);
      });
      if (judged === 0) throw never;
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-09',
    'a 401 to a body that is not a token is unauthorized, for any Authorization header',
    async (scenario) => {
      const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
      const key = fc.string({ unit: visible, maxLength: 80 });
      const header = fc
        .tuple(fc.constantFrom('Bearer', 'bearer', 'Basic', 'Digest', ''), key)
        .map(([scheme, value]) => `${scheme} ${value}`.trim());
      const judged = await scenario.forAll(header, async (value) => {
        const answer = await scenario.operator.refresh('AAAA', { authorization: { header: value } });
        expectUnauthorizedIf401(scenario, answer, 'a bad body with another Authorization');
      });
      if (judged === 0) throw never;
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-09',
    'a 401 that hides an opt-out from a caller without authorization is unauthorized, with a message',
    async (scenario) => {
      const { answer } = await scenario.concealedOptOut();
      if (answer.response.httpStatus !== 401) throw never;
      expectUnauthorizedIf401(scenario, answer, 'the error that conceals an opt-out');
    },
    { needs: ['credentials'] },
  );
});
