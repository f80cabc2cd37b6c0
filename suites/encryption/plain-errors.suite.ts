import { statusOf } from '../../src/client/exchange.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('encryption', () => {
  requirement(
    'RF-ENC-03',
    'the error for a body that is not a token is plain JSON',
    async ({ operator, expect, each }) => {
      await each(
        ['', 'no token', 'AAAA'],
        async (body) => {
          const answer = await operator.refresh(body);
          if (answer.response.httpStatus === 200) return;
          expect(answer, `the error for a body of ${body.length} bytes`).toBePlainJson();
        },
        { judging: 'an error answer' },
      );
    },
  );

  requirement(
    'RF-ENC-03',
    'the error for a bearer that names no client is plain JSON',
    async ({ operator, expect }) => {
      const answer = await operator.refresh('AAAA', { authorization: { header: 'Bearer names-no-client' } });
      if (answer.response.httpStatus === 200) return;
      expect(answer, 'the error for a bearer that names no client').toBePlainJson();
    },
    { judging: 'an error answer' },
  );

  requirement(
    'RF-ENC-03',
    'the error for a bad body is plain JSON, for any body that cannot be a valid token',
    (scenario) =>
      forBadAnswers(
        scenario,
        (answer, about) => {
          if (answer.response.httpStatus === 200) return;
          scenario.expect(answer, `the error for ${about}`).toBePlainJson();
        },
        { judging: 'an error answer' },
      ),
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ENC-03',
    'the error for an expired token is plain JSON, although the operator knows its key',
    async ({ publisher, expiredIdentity, expect, each }) => {
      const expired = await expiredIdentity();
      await each(
        bothCallers,
        async (authorization) => {
          const answer = await publisher.refresh(expired, { authorization });
          if (statusOf(answer) === 'success') return;
          expect(answer, 'the error for an expired token').toBePlainJson(expired.responseKey);
        },
        { judging: 'an expired token refused' },
      );
    },
    { needs: ['expired-token'] },
  );

  requirement(
    'RF-ENC-03',
    'the error that hides an opt-out from a refresh without authorization is plain JSON',
    async ({ concealedOptOut, expect }) => {
      const { answer, identity } = await concealedOptOut();
      expect(answer, 'the error that hides an opt-out').toBePlainJson(identity.responseKey);
    },
    { needs: ['credentials'] },
  );
});
