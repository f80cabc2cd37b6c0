import { defined } from '../../basics/defined.ts';
import { Availability } from '../../client/availability.ts';
import type { Credentials } from '../../client/credentials.ts';
import { type RateLimit, rateLimit } from '../../client/rate-limit.ts';
import {
  type Observer,
  openTransport,
  ownCounter,
  type Transport,
  type TransportOptions,
} from '../../client/transport.ts';
import { adoptFingerprintSalt } from '../../secret/fingerprint.ts';
import type { Redactor } from '../../secret/redact.ts';
import { type MockHost, socketHost } from '../../targets/mock-host.ts';
import { type PlainCredentials, proxyTo } from '../../targets/target.ts';
import { toCredentials } from '../../targets/target-credentials.ts';
import { redactorFor } from '../../targets/target-redactor.ts';
import { AgedTokens } from '../supplies/aged-tokens.ts';
import { ExpiryShelf } from '../supplies/expiry-shelf.ts';
import { ReplayPolicy } from '../supplies/identity-source.ts';
import { keptIdentity } from '../supplies/kept-identity.ts';
import { OptedOutUser } from '../supplies/opted-out-user.ts';
import { ClockSkew } from '../watch/clock-skew.ts';
import { FingerprintFile, saltOf } from '../watch/fingerprint-file.ts';
import { LawWatch } from '../watch/law-watch.ts';
import { Notices } from '../watch/notices.ts';
import { OpeningFailures } from '../watch/opening-failures.ts';
import { Outage } from '../watch/outage.ts';
import { Register } from '../watch/register.ts';
import { SecondOpinion } from '../watch/second-opinion.ts';
import { Senders } from '../watch/senders.ts';
import { TimeBudget } from '../watch/time-budget.ts';
import { Trace } from '../watch/trace.ts';
import { UnaskedCodings } from '../watch/unasked-codings.ts';
import type { RunSettings } from './settings.ts';

/** What all tests of a run share: the way to the target, and what must be judged over all exchanges. */
export type World = AsyncDisposable & {
  settings: RunSettings;
  transport: Transport;
  /** Opens a further way to an operator. */
  open(options: TransportOptions): Transport;
  mocks: MockHost;
  credentials?: Credentials;
  /** The other environment, where the run has one. */
  second?: { transport: Transport; credentials: Credentials };
  redactor: Redactor;
  clockSkew: ClockSkew;
  shelf: ExpiryShelf;
  agedTokens: AgedTokens;
  replayPolicy: ReplayPolicy;
  optedOutUser: OptedOutUser;
  /** Initialization vectors and response keys of the whole run. */
  register: Register;
  /** Answers of the whole run that did not open as they must. */
  openingFailures: OpeningFailures;
  /** Which test caused each exchange. */
  senders: Senders;
  /** What holds for any answer, held against every answer of the run. */
  laws: LawWatch;
  /** Content codings of the whole run that no request asked for. */
  unaskedCodings: UnaskedCodings;
  /** Opens answers a second time; a disagreement is a defect of the suite. */
  secondOpinion: SecondOpinion;
  /** Told of every exchange of the run, on whatever connection and instance. */
  watch: Observer;
  /** Gives the target up once it answers nothing any more. */
  outage: Outage;
  notices: Notices;
  /** How long tests may begin. */
  timeBudget: TimeBudget;
  /** Counts answers that are not evidence, whoever sent the request. */
  availability: Availability;
  rateLimit: RateLimit;
  counter: { next(): number };
};

function secondOf(
  second: { baseUrl: string; credentials: PlainCredentials },
  open: World['open'],
  shared: Pick<TransportOptions, 'rateLimit' | 'counter'>,
): NonNullable<World['second']> {
  const transport = open({ baseUrl: second.baseUrl, ...shared });
  return { transport, credentials: toCredentials(second.credentials) };
}

/** What tells a merge which values an operator has used in this shard; nothing in a run that is none. */
function fingerprintsOf({ shard, target }: RunSettings): FingerprintFile | undefined {
  if (shard === undefined) return undefined;
  return new FingerprintFile(shard.fingerprintFile, saltOf(shard, target.credentials?.clientSecret ?? ''));
}

/** Whether a target answers a request that there is nothing wrong with. */
export type AnswersYet = (open: World['open'], settings: RunSettings) => Promise<boolean>;

/**
 * A run's world; to be closed after the last test.
 * @param answersYet asked before a target is given up
 * @param measure told of every exchange too
 */
export function openWorld(
  settings: RunSettings,
  answersYet: AnswersYet,
  mocks: MockHost = socketHost,
  measure: Observer = () => undefined,
): World {
  adoptFingerprintSalt(settings.fingerprintSalt);
  const { target } = settings;
  const counter = ownCounter();
  const clockSkew = new ClockSkew();
  const fingerprints = fingerprintsOf(settings);
  const register = new Register((...value) => fingerprints?.note(...value));
  const openingFailures = new OpeningFailures();
  const credentials = target.credentials && toCredentials(target.credentials);
  const laws = new LawWatch(settings.revision, credentials);
  const secondOpinion = new SecondOpinion(settings.runs);
  const unaskedCodings = new UnaskedCodings();
  const notices = new Notices();
  const redactor = redactorFor(target);
  const trace = settings.traceChannel === undefined ? undefined : new Trace(settings.traceChannel, redactor);
  const watch: Observer = (exchange, openingKey) => {
    register.observe(exchange, openingKey);
    openingFailures.observe(exchange, openingKey);
    laws.observe(exchange, openingKey);
    secondOpinion.observe(exchange, openingKey);
    unaskedCodings.observe(exchange);
    notices.observe(exchange);
    measure(exchange);
    trace?.observe(exchange);
  };
  const limit = rateLimit(settings.rateLimit);
  const replayPolicy = new ReplayPolicy();
  const availability = new Availability({
    maxWaitMs: settings.capabilities.maxWaitMs,
    mayBeUsedUp: () => !replayPolicy.isKnownToAccept,
  });
  const open: World['open'] = (options) => {
    const carrier = mocks.carrierTo(options.baseUrl);
    // A run's own instance is reached without one.
    const proxy = proxyTo(options.baseUrl, target);
    return openTransport({ availability, ...options, ...defined({ carrier, proxy }) });
  };
  const outage = new Outage(() => answersYet(open, settings));
  const transport = open({
    baseUrl: target.baseUrl,
    rateLimit: limit,
    gate: outage,
    observe: (exchange, openingKey) => {
      clockSkew.observe(exchange);
      watch(exchange, openingKey);
    },
    counter,
  });
  const second =
    target.second === undefined
      ? {}
      : { second: secondOf(target.second, open, { rateLimit: rateLimit(settings.rateLimit), counter }) };
  return {
    settings,
    transport,
    open,
    mocks,
    ...second,
    redactor,
    clockSkew,
    shelf: new ExpiryShelf(settings.capabilities.maxWaitMs, settings.expired.map(keptIdentity)),
    agedTokens: new AgedTokens(settings.capabilities.maxWaitMs, settings.kept),
    replayPolicy,
    optedOutUser: new OptedOutUser(settings.revision),
    register,
    openingFailures,
    senders: new Senders(),
    laws,
    secondOpinion,
    unaskedCodings,
    watch,
    outage,
    notices,
    timeBudget: new TimeBudget(settings.timeBudgetMs),
    availability,
    rateLimit: limit,
    counter,
    ...defined({ credentials }),
    async [Symbol.asyncDispose]() {
      trace?.[Symbol.dispose]();
      await Promise.all([transport.close(), second.second?.transport.close()]);
      fingerprints?.[Symbol.dispose]();
    },
  };
}
