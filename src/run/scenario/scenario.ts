import type fc from 'fast-check';
import type { GeneratePayload, IssuedIdentity } from '../../client/issued-identity.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher } from '../../client/publisher.ts';
import type { Transport } from '../../client/transport.ts';
import type { Revision } from '../../contract/revision.ts';
import type { OperatorControl } from '../../targets/operator-control.ts';
import type { IdentitySource } from '../supplies/identity-source.ts';
import { lifetimeLeftMs } from '../supplies/lifetime-left.ts';
import type { UserSource } from '../supplies/users.ts';
import type { Expect } from './expectation.ts';
import type { World } from './world.ts';

/** What a test's body is given. */
export type Scenario = {
  revision: Revision;
  /** Gets identities and refreshes them. */
  publisher: Publisher;
  /** Sends anything to either endpoint. */
  operator: OperatorClient;
  expect: Expect;
  /**
   * Holds a law against many inputs; one property to a test, so that its path is enough to replay it.
   * Whatever the law throws that is no failure of the requirement ends the test.
   */
  forAll<Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => Promise<void>): Promise<void>;
  /**
   * Runs many sequences of commands against a model and the target at once.
   * @param start makes the model and what the commands work on, anew for each sequence
   */
  forAllSequences<Model extends object, Real>(
    commands: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[],
    start: () => Promise<{ model: Model; real: Real }>,
  ): Promise<void>;
  /** Holds a law against every row and reports every row that fails. */
  each<Row>(rows: readonly Row[], law: (row: Row) => Promise<void>): Promise<void>;
  /** Valid identities of one user to refresh many times; spares generates where the target accepts a replay. */
  identities(user?: GeneratePayload): Promise<IdentitySource>;
  /** One new user for each kind of identifier that generate takes. */
  usersOfEachKind(): ReturnType<UserSource['ofEachKind']>;
  /** A fresh identity of someone whose refresh says opt-out. */
  optedOutIdentity(): Promise<IssuedIdentity>;
  /** An identity whose refresh token has expired, by whatever means the target allows. */
  expiredIdentity(): Promise<IssuedIdentity>;
  /** Moves the operator's clock, keys, clients and opt-outs; only in a test that needs one of them. */
  control: OperatorControl;
  hasControl: boolean;
  /** A publisher that sends everything over one connection of its own. */
  onOneConnection<Result>(body: (publisher: Publisher) => Promise<Result>): Promise<Result>;
  /** A publisher of the other environment; only in a test that needs a second target. */
  second(): Publisher;
  /** The operator's clock, Unix milliseconds, and how far it may be off. */
  operatorNowMs(): { ms: number; uncertaintyMs: number };
  /** Lets time pass for the operator: its clock is moved where that can be, else this is a wait of a second or so. */
  letTimePass(ms: number): Promise<void>;
  /** Notes what was seen: for INFO requirements and for cases left out. */
  record(observation: string): void;
  world: World;
};

/** The parts of a scenario that depend on where its requests go. */
export type Way = {
  transport: Transport;
  control: OperatorControl | undefined;
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
  return new OperatorClient(transport, way.world.credentials, way.control?.nowMs);
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
  if (control === undefined) {
    return world.shelf.expired(publisher, () => world.clockSkew.nowMs());
  }
  const identity = await publisher.generate();
  control.advanceClock(Math.ceil(lifetimeLeftMs(identity, control.nowMs())) + 1_000);
  return identity;
}

/** Runs a body over one connection of its own, closed afterwards. */
export async function overOneConnection<Result>(
  way: Way,
  record: (transport: Transport) => Transport,
  body: (publisher: Publisher) => Promise<Result>,
): Promise<Result> {
  const { counter, watch, rateLimit, outage } = way.world;
  const { baseUrl } = way.transport;
  const shared = { counter, observe: watch, rateLimit, gate: outage };
  await using transport = way.world.open({ baseUrl, connections: 1, ...shared });
  return await body(publisherOver(record(transport), way));
}

/** Someone who opted out: by the operator's control where there is one, else a test identity. */
export async function optedOutOver(way: Way, publisher: Publisher): Promise<IssuedIdentity> {
  if (way.control === undefined) return way.world.optedOutUser.identity(publisher);
  const identity = await publisher.generate();
  way.control.optOut(identity.user);
  return identity;
}
