import { randomBytes } from 'node:crypto';
import type fc from 'fast-check';
import {
  type BadBody,
  badBody,
  badRefresh,
  bytesOf,
  describeBadBody,
  needsOther,
} from '../../arbitraries/bad-refresh.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Authorization, OperatorClient, SendOptions } from '../../client/operator-client.ts';
import { readLeniently } from '../answers/read-leniently.ts';
import type { Scenario } from './scenario.ts';
import { Tally } from './tally.ts';

/** Bytes of a refresh token today; what stands in for one where none can be had. */
const USUAL_TOKEN_BYTES = 291;

export type OwnCaller = 'valid' | 'none';

/** The callers a target can be asked by: without credentials of its own a run has no valid bearer. */
export function callersOf({ world }: Pick<Scenario, 'world'>): readonly OwnCaller[] {
  return world.credentials === undefined ? ['none'] : ['valid', 'none'];
}

/** Sends one bad body, made from a valid token where it takes one. */
export type SendBad = (
  body: BadBody,
  options: SendOptions & { authorization: Authorization; over?: OperatorClient },
) => Promise<Exchange>;

/**
 * Gets ready to send bad bodies. Without credentials there is no token to damage, and random bytes stand in.
 * @throws SetupError when generate yields no identity
 */
export async function badRefreshes(scenario: Scenario): Promise<SendBad> {
  const { operator, publisher, world } = scenario;
  if (world.credentials === undefined) {
    const [token, other] = [standIn(), standIn()];
    return (body, { over = operator, ...options }) => over.refresh(bytesOf(body, token, other), options);
  }
  const tokens = await scenario.identities();
  let second: Promise<IssuedIdentity> | undefined;
  return async (body, { over = operator, ...options }) => {
    const { refreshToken, responseKey } = await tokens.next();
    const token = refreshToken.reveal();
    // Only what is spliced takes a second token: elsewhere its generate would be a request for nothing.
    if (needsOther(body)) second ??= publisher.generate();
    const other = (await second)?.refreshToken.reveal() ?? token;
    return over.refresh(bytesOf(body, token, other), { ...options, responseKey });
  };
}

/** Judges one answer; `false` where this requirement has nothing to say of it. */
export type Judge = (answer: Exchange, about: string) => boolean | undefined;

/**
 * Holds a law against the answers to bad bodies of every kind.
 * @throws NotTestable when not one of the answers could be judged
 */
export async function forBadAnswers(
  scenario: Scenario,
  judge: Judge,
  {
    callers = callersOf(scenario),
    bodies = badBody(),
  }: { callers?: readonly OwnCaller[]; bodies?: fc.Arbitrary<BadBody> } = {},
): Promise<void> {
  const send = await badRefreshes(scenario);
  const tally = new Tally();
  await scenario.forAll(badRefresh(callers, bodies), async ({ caller, body }) => {
    const answer = readLeniently(await send(body, { authorization: caller }));
    const about = `${describeBadBody(body)}, ${caller === 'valid' ? 'with a valid bearer' : 'without authorization'}`;
    tally.of(judge(answer, about) === false ? undefined : answer);
  });
  tally.demand('an answer that this requirement says anything about');
}

function standIn(): string {
  return randomBytes(USUAL_TOKEN_BYTES).toString('base64');
}
