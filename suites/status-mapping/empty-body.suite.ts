import { readable } from '../../src/run/answers/read-leniently.ts';
import { callersOf } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

const usualTypes = ['text/plain', 'application/x-www-form-urlencoded', null];

part('status-mapping', () => {
  requirement(
    'RF-ST-04',
    'an empty body is a client_error, with a bearer and without, whatever its content type',
    async (scenario) => {
      const { operator, expect, each } = scenario;
      const rows = callersOf(scenario).flatMap((authorization) =>
        usualTypes.map((contentType) => ({ authorization, contentType })),
      );
      const tally = new Tally();
      await each(rows, async ({ authorization, contentType }) => {
        const answer = tally.of(readable(await operator.refresh('', { authorization, contentType })));
        if (answer === undefined) return;
        const type = contentType ?? 'without content type';
        const about = `an empty body, ${type}, ${authorization === 'valid' ? 'with' : 'without'} a bearer`;
        expect(answer, about).toSay('client_error');
      });
      tally.demand('an answer that can be read');
    },
  );
});
