import fc from 'fast-check';
import { webOrigin } from '../../src/arbitraries/origin.ts';
import { notGranted, preflight } from '../../src/run/answers/cross-origin.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const page = 'https://publisher.example';

part('request', () => {
  requirement(
    'RF-REQ-06',
    'a preflight for POST with Content-Type is granted, for any origin',
    async ({ operator, forAll, expect }) => {
      await forAll(fc.oneof(fc.constant(page), webOrigin()), async (origin) => {
        const answer = await preflight(operator, origin, ['content-type']);
        const refused = notGranted(answer, origin, ['content-type']);
        expect.that(
          refused.length === 0,
          `a preflight from ${origin} for POST with content-type`,
          { expected: 'granted', actual: `not granted: ${refused.join(', ')}` },
          answer,
        );
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-REQ-11',
    'a preflight for the header that client libraries send is granted',
    async ({ operator, expect, each }) => {
      const asked = [['x-uid2-client-version'], ['content-type', 'x-uid2-client-version']];
      await each(asked, async (names) => {
        const answer = await preflight(operator, page, names);
        const refused = notGranted(answer, page, names);
        expect.that(
          !refused.includes('x-uid2-client-version'),
          `a preflight for POST with ${names.join(', ')}`,
          { expected: 'X-UID2-Client-Version granted', actual: `not granted: ${refused.join(', ')}` },
          answer,
        );
      });
    },
  );
});
