import { alteredToken } from '../../src/arbitraries/bad-refresh.ts';
import { imitate, plausibleToken } from '../../src/arbitraries/plausible-token.ts';
import { readable } from '../../src/run/answers/read-leniently.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

part('status-mapping', () => {
  requirement('RF-ST-06', 'a token altered in any place is an invalid_token', (scenario) =>
    forBadAnswers(
      scenario,
      (exchange, about) => {
        const answer = readable(exchange);
        if (answer !== undefined) scenario.expect(answer, about).toSay('invalid_token');
        return answer !== undefined;
      },
      { callers: ['valid'], bodies: alteredToken() },
    ),
  );

  requirement(
    'RF-ST-06',
    'a text that looks like a token of this operator and is none is an invalid_token',
    async ({ publisher, operator, expect, forAll }) => {
      const token = (await publisher.generate()).refreshToken.reveal();
      const tally = new Tally();
      await forAll(plausibleToken(), async (plausible) => {
        const body = imitate(token, plausible);
        const answer = tally.of(readable(await operator.refresh(body, { authorization: 'valid' })));
        if (answer === undefined) return;
        expect(answer, `a made-up token, to be noticed at the ${plausible.layer}`).toSay('invalid_token');
      });
      tally.demand('an answer that can be read');
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-06',
    'a token of another operator is an invalid_token',
    async ({ publisher, second, expect }) => {
      const foreign = await second().generate();
      const answer = readable(await publisher.refresh(foreign));
      if (answer === undefined) throw new NotTestable('never saw an answer that can be read');
      expect(answer, 'a token of another operator').toSay('invalid_token');
    },
    { needs: ['second-target'] },
  );
});
