import { readIfPossible } from '../../src/run/answers/read-leniently.ts';
import { howAsked } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const usualTypes = ['text/plain', 'application/x-www-form-urlencoded', null];

part('status-mapping', () => {
  requirement(
    'RF-ST-04',
    'an empty body is a client_error, with a bearer and without, for any content type',
    async ({ operator, callers, expect, each }) => {
      const rows = callers.flatMap((authorization) =>
        usualTypes.map((contentType) => ({ authorization, contentType })),
      );
      await each(
        rows,
        async ({ authorization, contentType }) => {
          const answer = readIfPossible(await operator.refresh('', { authorization, contentType }));
          if (answer === undefined) return;
          const type = contentType ?? 'without a content type';
          expect(answer, `an empty body, ${type}, ${howAsked(authorization)}`).toSay('client_error');
        },
        { judging: 'an answer that can be read' },
      );
    },
  );
});
