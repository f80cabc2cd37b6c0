import { createHash } from 'node:crypto';
import type fc from 'fast-check';
import {
  type BadBody,
  badBody,
  badRefresh,
  bytesOf,
  describeBadBody,
  inputOf,
  needsOther,
} from '../../arbitraries/bad-refresh.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Authorization, OperatorClient, SendOptions } from '../../client/operator-client.ts';
import { readLeniently } from '../answers/read-leniently.ts';
import { howAsked, type OwnCaller } from './callers.ts';
import type { Scenario } from './scenario.ts';

/** Bytes of a refresh token today; what stands in for one where none can be had. */
const USUAL_TOKEN_BYTES = 291;

/** Sends one bad body, made from a valid token where it takes one. */
export type SendBad = (
  body: BadBody,
  options: SendOptions & { authorization: Authorization; over?: OperatorClient },
) => Promise<Exchange>;

/**
 * Gets ready to send bad bodies. Without credentials there is no token to damage, and other bytes stand in.
 * @param kind how the tokens that are damaged were issued
 * @throws SetupError when generate yields no identity
 */
export async function badRefreshes(
  scenario: Scenario,
  kind: 'generated' | 'refreshed' = 'generated',
): Promise<SendBad> {
  const { operator, publisher, keys } = scenario;
  if (keys.own === undefined) {
    const [token, other] = [standIn('a token'), standIn('another token')];
    return (body, { over = operator, ...options }) => {
      const bytes = bytesOf(body, token, other);
      return over.refresh(bytes, { ...options, input: inputOf(body, bytes, token) });
    };
  }
  const issue = async () => publisher.successor(await publisher.generate());
  const tokens = await scenario.identities(kind === 'refreshed' ? { issue } : {});
  let second: Promise<IssuedIdentity> | undefined;
  return async (body, { over = operator, ...options }) => {
    const { refreshToken, responseKey } = await tokens.next();
    const token = refreshToken.reveal();
    // Only what is spliced takes a second token: elsewhere its generate would be a request for nothing.
    if (needsOther(body)) second ??= publisher.generate();
    const other = (await second)?.refreshToken.reveal() ?? token;
    const bytes = bytesOf(body, token, other);
    return over.refresh(bytes, { ...options, responseKey, input: inputOf(body, bytes, token) });
  };
}

/**
 * Holds a law against the answers to bad bodies of every kind.
 * @param judge judges one answer, or expects nothing of it where its requirement says nothing about it
 * @throws NotTestable when it judged none of the answers
 */
export async function forBadAnswers(
  scenario: Scenario,
  judge: (answer: Exchange, about: string) => void,
  {
    callers = scenario.callers,
    bodies = badBody(),
    judging = 'an answer that this requirement judges',
  }: { callers?: readonly OwnCaller[]; bodies?: fc.Arbitrary<BadBody>; judging?: string } = {},
): Promise<void> {
  const send = await badRefreshes(scenario);
  await scenario.forAll(
    badRefresh(callers, bodies),
    async ({ caller, body }) => {
      const answer = readLeniently(await send(body, { authorization: caller }));
      judge(answer, `${describeBadBody(body)}, ${howAsked(caller)}`);
    },
    { judging },
  );
}

// The same in every run, as every input of a seed.
function standIn(name: string): string {
  return createHash('shake256', { outputLength: USUAL_TOKEN_BYTES }).update(name).digest('base64');
}
