import fc from 'fast-check';
import { badBody, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import { contentType, inputOfContentType } from '../../src/arbitraries/content-type.ts';
import { headerNoise } from '../../src/arbitraries/header-noise.ts';
import { inputOfBody } from '../../src/arbitraries/input-of-body.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { badRefreshes } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const strangers = [{ header: 'Bearer names-no-client' }, { header: 'Bearer' }, { header: '' }] as const;
const shortest = ['AA==', 'AA', 'AgAAAAAA', 'AAA', 'AAAA'];
/** Bodies that begin like the older layouts of a token: cut before the key id, with a key id nobody has, and nearly. */
const oldLayouts = [
  Buffer.from([0x13, 0x70, 0x7f]),
  Buffer.from([0x13, 0x70, 0x7f, 0xff, 0xff, 0xff]),
  Buffer.from([0x02, ...Buffer.alloc(24, 1), 0x7f, 0xff, 0xff, 0xff]),
  Buffer.from([0x03, ...Buffer.alloc(23, 1)]),
].map((bytes) => bytes.toString('base64'));
const oddTypes = [
  '',
  '/',
  'text',
  'text/plain; charset=no-such-charset',
  'text/plain; charset=',
  'a/b; c="',
  'x'.repeat(2_000),
];
const MEBIBYTE = 1_048_576;

/** Breaking the connection off on a request counts like failing over it. */
function expectNoFailure({ expect }: Scenario, answer: Exchange | undefined, about: string): void {
  const expected = 'an answer with an HTTP code below 500';
  const actual = 'two fresh connections broke off without an answer';
  if (answer === undefined) expect.that(false, about, { expected, actual });
  else expect(answer, about).notToBeServerError();
}

part('status-mapping', () => {
  requirement('RF-ST-10', 'no body, header or content type makes the operator fail', async (scenario) => {
    const send = await badRefreshes(scenario);
    const anything = fc.record({
      body: badBody(),
      authorization: fc.constantFrom(...scenario.callers, ...strangers),
      contentType: contentType(),
      headers: headerNoise(),
    });
    await scenario.forAll(anything, async ({ body, ...options }) => {
      const answer = await scenario.answered((over) => send(body, { ...options, over }));
      expectNoFailure(scenario, answer, describeBadBody(body));
    });
  });

  requirement('RF-ST-10', 'the shortest bodies of base64 do not make the operator fail', async (scenario) => {
    const { operator, callers, canSendMany, each } = scenario;
    const twice = canSendMany ? shortest : shortest.slice(0, 1);
    const once = shortest.slice(twice.length);
    const rows = [
      ...twice.flatMap((body) => callers.map((authorization) => ({ body, authorization }))),
      ...[...once, ...oldLayouts].map((body) => ({ body, authorization: 'none' as const })),
    ];
    await each(rows, async ({ body, authorization }) => {
      const answer = await operator.refresh(body, { authorization, input: inputOfBody(Buffer.from(body)) });
      expectNoFailure(scenario, answer, `the body ${body}`);
    });
  });

  requirement(
    'RF-ST-10',
    'a percent sign, a NUL and a letter outside ASCII do not make the operator fail',
    async (scenario) => {
      await scenario.each(['%', '\0', 'é'], async (body) => {
        const answer = await scenario.answered((operator) => operator.refresh(body));
        expectNoFailure(scenario, answer, `the body ${JSON.stringify(body)}`);
      });
    },
  );

  requirement(
    'RF-ST-10',
    'bodies of one and two mebibytes do not make the operator fail',
    async (scenario) => {
      await scenario.each([MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE], async (bytes) => {
        const body = Buffer.alloc(bytes, 'A');
        const answer = await scenario.answered((operator) =>
          operator.refresh(body, { input: inputOfBody(body) }),
        );
        expectNoFailure(scenario, answer, `a body of ${bytes} bytes`);
      });
    },
  );

  requirement('RF-ST-10', 'malformed content types do not make the operator fail', async (scenario) => {
    await scenario.each(oddTypes, async (type) => {
      const answer = await scenario.answered((operator) =>
        operator.refresh('AAAA', { contentType: type, input: inputOfContentType(type) }),
      );
      expectNoFailure(scenario, answer, `the content type "${type.slice(0, 40)}"`);
    });
  });
});
