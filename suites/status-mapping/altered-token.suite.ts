import { alteredInEachPart, alteredToken, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import { imitate, inputOfPlausible, plausibleToken } from '../../src/arbitraries/plausible-token.ts';
import { readIfPossible } from '../../src/run/answers/read-leniently.ts';
import { badRefreshes, forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const judging = 'an answer that can be read';

part('status-mapping', () => {
  requirement(
    'RF-ST-06',
    'a token with one bit changed is an invalid_token for a valid bearer, in each part of the token',
    async (scenario) => {
      const send = await badRefreshes(scenario);
      await scenario.each(
        alteredInEachPart,
        async (body) => {
          const answer = readIfPossible(await send(body, { authorization: 'valid' }));
          if (answer !== undefined) scenario.expect(answer, describeBadBody(body)).toSay('invalid_token');
        },
        { judging },
      );
    },
  );

  requirement('RF-ST-06', 'a token altered in any place is an invalid_token for a valid bearer', (scenario) =>
    forBadAnswers(
      scenario,
      (exchange, about) => {
        const answer = readIfPossible(exchange);
        if (answer !== undefined) scenario.expect(answer, about).toSay('invalid_token');
      },
      { callers: ['valid'], bodies: alteredToken(), judging },
    ),
  );

  requirement(
    'RF-ST-06',
    'a made-up text in the form of a token is an invalid_token for a valid bearer',
    async ({ publisher, operator, expect, forAll }) => {
      const token = (await publisher.generate()).refreshToken.reveal();
      await forAll(
        plausibleToken(),
        async (plausible) => {
          const body = imitate(token, plausible);
          const answer = readIfPossible(
            await operator.refresh(body, { authorization: 'valid', input: inputOfPlausible(plausible) }),
          );
          if (answer === undefined) return;
          expect(answer, `a made-up token, noticed at the ${plausible.layer}`).toSay('invalid_token');
        },
        { judging },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-06',
    'a token of another operator is an invalid_token for a valid bearer',
    async ({ publisher, second, expect }) => {
      const answer = readIfPossible(
        await publisher.refresh(await second().generate(), { input: 'token of another operator' }),
      );
      if (answer !== undefined) expect(answer, 'a token of another operator').toSay('invalid_token');
    },
    { needs: ['second-target'], judging },
  );
});
