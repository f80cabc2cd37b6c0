import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher } from '../../client/publisher.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import type { Recorder } from '../evidence/recorder.ts';
import { answered } from '../scenario/answered.ts';
import { bothCallers } from '../scenario/callers.ts';
import { concealedOptOut } from '../scenario/concealed-opt-out.ts';
import { expectFor } from '../scenario/expectation.ts';
import type { ExpectationMemory } from '../scenario/expectation-memory.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { sendAtAges } from '../scenario/send-at-ages.ts';
import {
  chainLength,
  expiredOver,
  identitiesOver,
  keysOf,
  operatorOver,
  operatorTime,
  optedOutOver,
  overOneConnection,
  passTime,
  publisherOver,
  type Way,
} from '../scenario/way.ts';

/** What keeps a test's exchanges, expectations and observations. */
type Keeping = {
  recorder: Recorder;
  expectations: ExpectationMemory;
  observations: string[];
  judged(answers: number): void;
  omitted: string[];
};

/** What the body of one test works with. @param laws how laws are held against many inputs */
export function openScenario(
  way: Way,
  { recorder, expectations, observations, omitted, judged }: Keeping,
  laws: Pick<Scenario, 'forAll' | 'each' | 'forAllSequences'>,
): Scenario {
  const { world } = way;
  const { settings } = world;
  const publisher = publisherOver(way.transport, way);
  const scenario: Scenario = {
    ...laws,
    revision: settings.revision,
    publisher,
    operator: operatorOver(way.transport, way),
    expect: expectFor(settings.revision, expectations),
    identities: (options = {}) => identitiesOver(way, publisher, options),
    isReplayAccepted: () => world.replayPolicy.isReplayAccepted(publisher),
    usersOfEachKind: () => way.users.ofEachKind(),
    optedOutIdentity: () => optedOutOver(way, publisher),
    concealedOptOut: () => concealedOptOut(scenario, world),
    expiredIdentity: () => expiredOver(way, publisher),
    sendAtAges: (ages, kind, options) =>
      sendAtAges(way, publisher, { ages, kind, options: options ?? {} }, (what) => omitted.push(what)),
    hasControl: way.control !== undefined,
    get control() {
      if (way.control === undefined) throw new NotTestable('needs an instance of its own');
      return way.control;
    },
    answered: (ask) => answered(scenario, ask, world.outage),
    onOneConnection: (body, options) =>
      overOneConnection(way, (transport) => recorder.over(transport), body, options),
    second: () => secondPublisher(way, recorder),
    callers: world.credentials === undefined ? ['none'] : bothCallers,
    keys: keysOf(world),
    canSendMany: settings.capabilities.manyRequests,
    chainLength: chainLength(world),
    operatorNowMs: () => operatorTime(way),
    letTimePass: (ms) => passTime(way, ms),
    record: (observation) => observations.push(observation),
    wholeRun: { ...world, judged },
  };
  return scenario;
}

function secondPublisher({ world, users }: Way, recorder: Recorder): Publisher {
  const { second } = world;
  if (second === undefined) throw new NotTestable('needs a second environment (--second-target)');
  const operator = new OperatorClient(recorder.over(second.transport), second.credentials);
  return new Publisher(operator, () => users.next());
}
