import { setTimeout as pause } from 'node:timers/promises';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { RefreshOptions } from '../../client/operator-client.ts';
import type { Publisher } from '../../client/publisher.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { lifeOf } from '../supplies/aged-tokens.ts';
import type { Age, AgeWindow, TokenLife } from '../supplies/ages.ts';
import { lifetimeLeftMs } from '../supplies/lifetime-left.ts';
import { kindNames, type TokenKind } from '../supplies/vault-entry.ts';
import type { SentAtAge } from './sent-at-age.ts';
import { operatorTime, optedOutOver, type Way } from './way.ts';

/** Which tokens are sent, and how. */
export type Sending = { ages: readonly Age[]; kind: TokenKind; options: RefreshOptions };

type Outcome = SentAtAge | { unreached: Age; why: string } | undefined;

/** A machine that is busy, or a limit of requests, may let a moment pass; then another token has its turn. */
const ATTEMPTS = 3;
/** A wait goes on for so long, at most, after a token has the age. */
const LINGER_MS = 5_000;

/**
 * Sends one token of a kind at each age: by the clock where it can be moved, else one that an earlier run kept, else
 * after a wait.
 * @param omit told which ages could not be reached, and why
 * @throws NotTestable when none could be sent
 */
export async function sendAtAges(
  way: Way,
  publisher: Publisher,
  sending: Sending,
  omit: (what: string) => void,
): Promise<SentAtAge[]> {
  const outcomes: Outcome[] = [];
  if (way.control === undefined) {
    // All at once: the longest wait counts, not their sum.
    const send = (age: Age) => sendElsewhere(way, publisher, age, sending);
    outcomes.push(...(await Promise.all(sending.ages.map(send))));
  } else {
    for (const age of sending.ages) outcomes.push(await sendInTime(way, publisher, age, sending));
  }
  const missed = inWords(outcomes, sending.kind);
  const sent = outcomes.filter((one) => one !== undefined && 'answer' in one);
  if (sent.length === 0) throw new NotTestable(missed.join('; ') || 'no token has such an age here');
  missed.forEach(omit);
  return sent;
}

function inWords(outcomes: readonly Outcome[], kind: TokenKind): string[] {
  const missed = new Map<string, Age[]>();
  for (const outcome of outcomes) {
    if (outcome === undefined || !('unreached' in outcome)) continue;
    missed.set(outcome.why, [...(missed.get(outcome.why) ?? []), outcome.unreached]);
  }
  return [...missed].map(
    ([why, ages]) => `${kindNames[kind]} ${ages.map(({ about }) => about).join(' or ')}: ${why}`,
  );
}

async function sendElsewhere(way: Way, publisher: Publisher, age: Age, sending: Sending): Promise<Outcome> {
  const { agedTokens, clockSkew } = way.world;
  // The answer to a generate also shows the operator's clock.
  const life = await agedTokens.usualLife(publisher, () => clockSkew.nowMs());
  const kept = agedTokens.takeKept(age, sending.kind);
  if (kept !== undefined) {
    const window = age.window(kept.life);
    if (window === undefined) return undefined;
    const sent = await sendNow(way, publisher, kept.identity, { age, window, sending });
    return sent ?? { unreached: age, why: 'the kept token was too old when it was sent' };
  }
  if (age.isOfAnotherRun) return { unreached: age, why: 'no vault (--vault) has one' };
  if (sending.kind === 'refreshed' && !way.world.settings.capabilities.manyRequests) {
    return { unreached: age, why: 'left out to limit requests to the target; give --runs to include it' };
  }
  const window = age.window(life);
  if (window === undefined) return undefined;
  if (window.fromMs - life.issuedMs > agedTokens.maxWaitMs) {
    return { unreached: age, why: outlives(life, agedTokens.maxWaitMs) };
  }
  return sendInTime(way, publisher, age, sending);
}

function outlives({ issuedMs, refreshExpiresMs }: TokenLife, maxWaitMs: number): string {
  const lifeS = Math.round((refreshExpiresMs - issuedMs) / 1_000);
  return `refresh tokens live for ${lifeS} s, --max-wait is ${maxWaitMs / 1_000} s, and no vault (--vault) has one`;
}

/** Sends a new token at an age: by the clock or after a wait. */
async function sendInTime(way: Way, publisher: Publisher, age: Age, sending: Sending): Promise<Outcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const identity = await issue(way, publisher, sending.kind);
    const issuedMs = operatorTime(way).ms;
    lifetimeLeftMs(identity, issuedMs);
    const window = age.window(lifeOf(identity, issuedMs));
    if (window === undefined) return undefined;
    await reach(way, window, issuedMs);
    const sent = await sendNow(way, publisher, identity, { age, window, sending });
    if (sent !== undefined) return sent;
  }
  return { unreached: age, why: `the moment had passed in each of ${ATTEMPTS} attempts` };
}

async function issue(way: Way, publisher: Publisher, kind: TokenKind): Promise<IssuedIdentity> {
  if (kind === 'opted-out') return optedOutOver(way, publisher);
  const identity = await publisher.generate();
  return kind === 'refreshed' ? publisher.successor(identity) : identity;
}

async function reach({ control, signal, world }: Way, window: AgeWindow, issuedMs: number): Promise<void> {
  if (control !== undefined) {
    control.setClock(Math.ceil(Math.max(window.bestMs, control.nowMs())));
    return;
  }
  const { clockSkew, agedTokens } = world;
  const lastMs = Math.min(issuedMs + agedTokens.maxWaitMs, window.fromMs + LINGER_MS);
  const atMs = Math.max(window.fromMs, Math.min(window.bestMs, lastMs));
  // A timer may be a millisecond early.
  await pause(Math.max(0, Math.ceil(atMs - clockSkew.nowMs()) + 1), undefined, { signal });
}

/** Sends a token; undefined when its age was over before the answer came, and so the answer shows nothing of it. */
async function sendNow(
  way: Way,
  publisher: Publisher,
  identity: IssuedIdentity,
  { age, window, sending }: { age: Age; window: AgeWindow; sending: Sending },
): Promise<SentAtAge | undefined> {
  const input = `${sending.kind === 'opted-out' ? 'opted-out' : 'issued'} token, ${age.id}` as const;
  const answer = await publisher.refresh(identity, { input, ...sending.options });
  const { ms, uncertaintyMs } = operatorTime(way);
  if (ms + uncertaintyMs >= window.untilMs) return undefined;
  return { about: `${kindNames[sending.kind]} ${age.about}`, identity, answer };
}
