import fc from 'fast-check';
import { contentOf, type Exchange } from '../../src/client/exchange.ts';
import { readLeniently } from '../../src/run/answers/read-leniently.ts';
import { NotApplicable } from '../../src/run/evidence/outcome-errors.ts';
import { concealedOptOut } from '../../src/run/scenario/concealed-opt-out.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const never = 'refresh never answers 401 here';

/**
 * Answers with another HTTP code are none of this requirement's business; one of 401 that cannot be read is no
 * `unauthorized` with a message.
 */
function is401AsListed({ expect }: Scenario, exchange: Exchange, about: string): boolean {
  const answer = readLeniently(exchange);
  if (answer.response.httpStatus !== 401) return false;
  expect(answer, about).toSay('unauthorized');
  const message = contentOf(answer)?.['message'];
  expect.that(
    typeof message === 'string' && message.length > 0,
    about,
    { expected: 'a message that is a string and not empty', actual: typeof message },
    answer,
  );
  return true;
}

part('status-mapping', () => {
  requirement(
    'RF-ST-09',
    'a 401 to a token with the wrong key, scheme or none at all is unauthorized, with a message',
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
      let judged = 0;
      await each(rows, async ({ what, authorization }) => {
        const answer = await publisher.refresh(identity, { authorization });
        if (authorization === 'none') {
          const reading = answer.response.httpStatus === 401 ? 'key-required' : 'key-optional';
          record(readingFollowed('RF-ST-09', reading));
        }
        if (is401AsListed(scenario, answer, `a valid token with ${what}`)) judged += 1;
      });
      if (judged === 0) throw new NotApplicable(never);
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-09',
    'so is a 401 to a body that is no token, whatever the Authorization header',
    async (scenario) => {
      const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
      const key = fc.string({ unit: visible, maxLength: 80 });
      const header = fc
        .tuple(fc.constantFrom('Bearer', 'bearer', 'Basic', 'Digest', ''), key)
        .map(([scheme, value]) => `${scheme} ${value}`.trim());
      let judged = 0;
      await scenario.forAll(header, async (value) => {
        const answer = await scenario.operator.refresh('AAAA', { authorization: { header: value } });
        if (is401AsListed(scenario, answer, 'a bad body with another Authorization')) judged += 1;
      });
      if (judged === 0) throw new NotApplicable(never);
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-09',
    'and so is a 401 to a token of someone who opted out, of whom a request without authorization is not told',
    async (scenario) => {
      const { answer } = await concealedOptOut(scenario);
      if (!is401AsListed(scenario, answer, 'the error that conceals an opt-out'))
        throw new NotApplicable(never);
    },
    { needs: ['credentials'] },
  );
});
