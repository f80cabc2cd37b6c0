import type { Gate } from '../../client/gate.ts';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher } from '../../client/publisher.ts';
import type { Transport } from '../../client/transport.ts';
import type { OperatorControl } from '../../targets/operator-control.ts';
import type { IdentitySource } from '../supplies/identity-source.ts';
import { lifetimeLeftMs } from '../supplies/lifetime-left.ts';
import type { UserSource } from '../supplies/users.ts';
import type { IdentitiesOptions, Keys } from './scenario.ts';
import type { World } from './world.ts';

/** The parts of a scenario that depend on where its requests go. */
export type Way = {
  transport: Transport;
  control: OperatorControl | undefined;
  /** Before every request of the test. */
  gate: Gate;
  /** Aborted when the run is ended early. */
  signal: AbortSignal;
  world: World;
  users: UserSource;
};

export function publisherOver(transport: Transport, way: Way): Publisher {
  return new Publisher(operatorOver(transport, way), () => way.users.next());
}

/** A client whose clock goes with the operator's where a test moves that. */
export function operatorOver(transport: Transport, way: Way): OperatorClient {
  const { control, world } = way;
  const { credentials, settings } = world;
  return new OperatorClient(transport, credentials, control && (() => control.nowMs()), settings.revision);
}

/** The operator's time by its own control where there is one, else by what its answers showed. */
export function operatorTime(way: Way): { ms: number; uncertaintyMs: number } {
  if (way.control !== undefined) return { ms: way.control.nowMs(), uncertaintyMs: 0 };
  const { clockSkew } = way.world;
  return { ms: clockSkew.nowMs(), uncertaintyMs: clockSkew.uncertaintyMs };
}

/** Long enough for a clock that counts whole seconds to move on. */
const NOTICEABLE_MS = 1_100;

/** Moves the operator's clock by that much, or waits until any clock has moved on. */
export async function passTime(way: Way, ms: number): Promise<void> {
  if (way.control !== undefined) way.control.advanceClock(ms);
  else await new Promise((resolve) => setTimeout(resolve, NOTICEABLE_MS));
}

/** An expired identity: by the clock where it can be moved, else by waiting. */
export async function expiredOver(way: Way, publisher: Publisher): Promise<IssuedIdentity> {
  const { control, world } = way;
  // A refusal after an answer that got lost is evidence only if a token may be sent again.
  await world.replayPolicy.isReplayAccepted(publisher);
  if (control === undefined) {
    const expired = await world.shelf.expired(publisher, () => world.clockSkew.nowMs());
    return { ...expired, input: 'expired token' };
  }
  const identity = await publisher.generate();
  control.advanceClock(Math.ceil(lifetimeLeftMs(identity, control.nowMs())) + 1_000);
  return { ...identity, input: 'expired token' };
}

/** Runs a body over one connection of its own, closed afterwards. */
export async function overOneConnection<Result>(
  way: Way,
  record: (transport: Transport) => Transport,
  body: (publisher: Publisher) => Promise<Result>,
  { mayReconnect = false }: { mayReconnect?: boolean } = {},
): Promise<Result> {
  const { counter, watch, rateLimit } = way.world;
  const { baseUrl } = way.transport;
  const shared = { counter, observe: watch, rateLimit, gate: way.gate };
  await using transport = way.world.open({
    baseUrl,
    connections: 1,
    staysOnItsConnection: !mayReconnect,
    ...shared,
  });
  return await body(publisherOver(record(transport), way));
}

/** Someone who opted out: by the operator's control where there is one, else a test identity. */
export async function optedOutOver(way: Way, publisher: Publisher): Promise<IssuedIdentity> {
  if (way.control === undefined) {
    return { ...(await way.world.optedOutUser.identity(publisher)), input: 'opted-out token' };
  }
  const identity = await publisher.generate();
  way.control.optOut(identity.user);
  return { ...identity, input: 'opted-out token' };
}

const LONG_CHAIN = 10;
const SHORT_CHAIN = 4;

export function chainLength({ settings }: Pick<World, 'settings'>): number {
  return settings.capabilities.manyRequests ? LONG_CHAIN : SHORT_CHAIN;
}

/** The keys that the run was given. */
export function keysOf({ credentials, second, settings }: World): Keys {
  return {
    own: credentials,
    second: second?.credentials,
    otherSite: settings.target.otherSiteApiKey,
    unprivileged: settings.target.unprivilegedApiKey,
  };
}

/** Identities to refresh many times. @throws SetupError when generate yields none */
export function identitiesOver(
  { world }: Way,
  publisher: Publisher,
  { user, over = publisher, issue }: IdentitiesOptions,
): Promise<IdentitySource> {
  if (issue !== undefined) return world.replayPolicy.sourceOf(over, issue);
  return world.replayPolicy.source(over, user);
}
