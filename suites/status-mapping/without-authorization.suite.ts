import type { BadBody } from '../../src/arbitraries/bad-refresh.ts';
import { describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import { statusOf } from '../../src/client/exchange.ts';
import { readable } from '../../src/run/answers/read-leniently.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { badRefreshes, forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const bodies: readonly BadBody[] = [
  { kind: 'damaged', damage: { damage: 'flip', at: 0.999, bit: 0, layer: 'tag', leaves: 'altered' } },
  { kind: 'damaged', damage: { damage: 'splice', at: 0.5, layer: 'tag', leaves: 'altered' } },
  {
    kind: 'damaged',
    damage: { damage: 'cut', where: 'end', share: 0.5, layer: 'length', leaves: 'no-token' },
  },
  { kind: 'no-token', is: { name: 'a sentence', layer: 'base64', text: 'this is not a token!', times: 1 } },
  { kind: 'empty' },
];

part('status-mapping', () => {
  requirement(
    'RF-ST-07',
    'a token altered, spliced or cut, or none at all, is not called invalid_token without authorization',
    async (scenario) => {
      const { expect, each, record } = scenario;
      const send = await badRefreshes(scenario);
      const told = new Set<boolean>();
      await each(bodies, async (body) => {
        const answer = readable(await send(body, { authorization: 'none' }));
        if (answer === undefined) return;
        told.add(statusOf(answer) === 'invalid_token');
        expect(answer, describeBadBody(body)).notToSay('invalid_token');
      });
      if (told.size === 0) throw new NotTestable('never saw an answer that can be read');
      record(readingFollowed('RF-ST-07', told.has(true) ? 'everyone' : 'authorized-only'));
    },
  );

  requirement(
    'RF-ST-07',
    'nor is any other body',
    (scenario) =>
      forBadAnswers(
        scenario,
        (exchange, about) => {
          const answer = readable(exchange);
          if (answer !== undefined) scenario.expect(answer, about).notToSay('invalid_token');
          return answer !== undefined;
        },
        { callers: ['none'] },
      ),
    { needs: ['many-requests'] },
  );
});
