import { type BadBody, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import { statusOf } from '../../src/client/exchange.ts';
import { readIfPossible } from '../../src/run/answers/read-leniently.ts';
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

const judging = 'an answer that can be read';

part('status-mapping', () => {
  requirement(
    'RF-ST-07',
    'an altered, spliced, cut or absent token is not called invalid_token without authorization',
    async (scenario) => {
      const { expect, each, record } = scenario;
      const send = await badRefreshes(scenario);
      const told = new Set<boolean>();
      await each(
        bodies,
        async (body) => {
          const answer = readIfPossible(await send(body, { authorization: 'none' }));
          if (answer === undefined) return;
          told.add(statusOf(answer) === 'invalid_token');
          expect(answer, describeBadBody(body)).notToSay('invalid_token');
        },
        { judging },
      );
      record(readingFollowed('RF-ST-07', told.has(true) ? 'everyone' : 'authorized-only'));
    },
  );

  requirement(
    'RF-ST-07',
    'no body is called invalid_token without authorization',
    (scenario) =>
      forBadAnswers(
        scenario,
        (exchange, about) => {
          const answer = readIfPossible(exchange);
          if (answer !== undefined) scenario.expect(answer, about).notToSay('invalid_token');
        },
        { callers: ['none'], judging },
      ),
    { needs: ['many-requests'] },
  );
});
