import fc from 'fast-check';
import {
  alteredToken,
  type BadBody,
  badRefresh,
  describeBadBody,
} from '../../src/arbitraries/bad-refresh.ts';
import { imitate, inputOfPlausible, plausibleToken } from '../../src/arbitraries/plausible-token.ts';
import { badRefreshes } from '../../src/run/scenario/bad-refreshes.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { askingAs, otherClients } from '../../src/run/scenario/other-clients.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { kindNames } from '../../src/run/supplies/vault-entry.ts';

const strangers = [{ header: 'Bearer names-no-client' }, { header: 'Basic dXNlcjpwYXNz' }] as const;

/** A change to the first byte of a token, to its next ones, in its middle and at its end. */
const altered: readonly BadBody[] = [
  { kind: 'damaged', damage: { damage: 'flip', at: 0, bit: 0, layer: 'scope', leaves: 'altered' } },
  { kind: 'damaged', damage: { damage: 'flip', at: 2 / 291, bit: 3, layer: 'key id', leaves: 'altered' } },
  { kind: 'damaged', damage: { damage: 'splice', at: 0.5, layer: 'tag', leaves: 'altered' } },
  { kind: 'damaged', damage: { damage: 'flip', at: 0.999, bit: 0, layer: 'tag', leaves: 'altered' } },
];

part('status-mapping', () => {
  requirement(
    'RF-ST-13',
    'a token altered at its beginning, in its middle or at its end yields no identity, with a bearer and without',
    async (scenario) => {
      const send = await badRefreshes(scenario);
      // RF-ST-06 also sends the others with a bearer, so a run with few requests sends only the first.
      const withBearer = scenario.canSendMany ? altered : altered.slice(0, 1);
      const rows = [
        ...altered.map((body) => ({ body, authorization: 'none' as const })),
        ...withBearer.map((body) => ({ body, authorization: 'valid' as const })),
      ];
      await scenario.each(rows, async ({ body, authorization }) => {
        scenario.expect(await send(body, { authorization }), describeBadBody(body)).toCarryNoIdentity();
      });
    },
  );

  for (const client of otherClients) {
    requirement(
      'RF-ST-13',
      `an API key ${client.whose} gets no identity for an altered token`,
      async (scenario) => {
        const authorization = askingAs(client, scenario.keys);
        const send = await badRefreshes(scenario);
        await scenario.each(altered, async (body) => {
          scenario.expect(await send(body, { authorization }), describeBadBody(body)).toCarryNoIdentity();
        });
      },
      { needs: [client.need, 'many-requests'] },
    );
  }

  requirement(
    'RF-ST-13',
    'a token altered in any place yields no identity, for any Authorization header',
    async (scenario) => {
      const send = {
        generated: await badRefreshes(scenario),
        refreshed: await badRefreshes(scenario, 'refreshed'),
      };
      const altered = fc.record({
        kind: fc.constantFrom('generated', 'refreshed'),
        bad: badRefresh([...bothCallers, ...strangers], alteredToken()),
      });
      await scenario.forAll(altered, async ({ kind, bad: { body, caller } }) => {
        const answer = await send[kind](body, { authorization: caller });
        scenario.expect(answer, `${kindNames[kind]}: ${describeBadBody(body)}`).toCarryNoIdentity();
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-13',
    'a made-up text in the form of a token yields no identity, with a bearer and without',
    async ({ publisher, operator, expect, forAll }) => {
      const token = (await publisher.generate()).refreshToken.reveal();
      const madeUp = fc.record({
        plausible: plausibleToken(),
        authorization: fc.constantFrom(...bothCallers),
      });
      await forAll(madeUp, async ({ plausible, authorization }) => {
        const input = inputOfPlausible(plausible);
        const answer = await operator.refresh(imitate(token, plausible), { authorization, input });
        expect(answer, `a made-up token, noticed at the ${plausible.layer}`).toCarryNoIdentity();
      });
    },
    { needs: ['many-requests'] },
  );
});
