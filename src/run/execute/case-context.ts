import fc from 'fast-check';
import { defined } from '../../basics/defined.ts';
import { TransportError } from '../../client/transport-error.ts';
import { findRequirement, type RequirementId } from '../../contract/requirements.ts';
import type { SeenFailure, TestKind } from '../evidence/case-record.ts';
import { Recorder } from '../evidence/recorder.ts';
import { failureTexts, RequirementFailure } from '../evidence/requirement-failure.ts';
import { TrafficCounter } from '../evidence/traffic.ts';
import { ExpectationMemory } from '../scenario/expectation-memory.ts';
import { JudgedInputs, type JudgingOptions } from '../scenario/judging.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ReplayPoint } from '../scenario/settings.ts';
import { publisherOver, type Way } from '../scenario/way.ts';
import { isExpected } from '../waivers/waiver-match.ts';
import { checkProperty } from './for-all.ts';
import { openScenario } from './open-scenario.ts';
import { replayCommand } from './replay-command.ts';
import { deriveSeed } from './seed.ts';
import { runsOf } from './shard-tests.ts';

const LOCAL_COMMANDS = 15;
const REMOTE_COMMANDS = 4;

/** The state of one running test: what it has seen, and the scenario its body works with. */
export class CaseContext {
  readonly recorder: Recorder;
  readonly traffic: TrafficCounter;
  readonly expectations = new ExpectationMemory();
  /** By the requirement that was broken: the test's own, except in a model test, which judges many. */
  readonly failures = new Map<RequirementId, SeenFailure[]>();
  readonly observations: string[] = [];
  /** Answers of the whole run that a test over it judged. */
  wholeRunAnswers = 0;
  readonly omitted: string[] = [];
  propertyRuns = 0;
  /** Runs that its property had before it in a run without a time budget. */
  plannedRuns = 0;
  readonly #missed: TransportError[] = [];
  readonly #requirement: RequirementId;
  readonly #key: string;
  readonly #way: Way;
  #hasProperty = false;
  #hasSequences = false;

  constructor(requirement: RequirementId, key: string, way: Way) {
    this.#requirement = requirement;
    this.#key = key;
    this.traffic = new TrafficCounter(way.world.settings.revision);
    this.recorder = new Recorder((exchange) => {
      way.world.senders.note(exchange.index, key, way.world.settings.seed);
      this.traffic.note(exchange);
    });
    this.#way = { ...way, transport: this.recorder.over(way.transport) };
  }

  scenario(): Scenario {
    const judged = (answers: number) => {
      this.wholeRunAnswers = Math.max(this.wholeRunAnswers, answers);
    };
    const { recorder, expectations, observations, omitted } = this;
    return openScenario(
      this.#way,
      { recorder, expectations, observations, omitted, judged },
      {
        forAll: (arbitrary, law, options) => this.#forAll(arbitrary, law, options),
        each: (rows, law, options) => this.#each(rows, law, options),
        forAllSequences: (commands, start) => this.#forAllSequences(commands, start),
      },
    );
  }

  /** Whether the test judged anything: it made an expectation, or an observation if it is an INFO test. */
  get hasJudged(): boolean {
    const isInfo = findRequirement(this.#requirement).keyword === 'INFO';
    return this.expectations.made > 0 || (isInfo && this.observations.length > 0);
  }

  /** How the test looked; one over the whole run says so itself. */
  get kind(): TestKind {
    if (this.#hasSequences) return 'model';
    return this.#hasProperty ? 'property' : 'scenario';
  }

  /** Where the replay of this test starts; undefined for any other test, which runs with all its inputs. */
  get #replay(): ReplayPoint | undefined {
    const { replay } = this.#way.world.settings;
    return replay?.test === this.#key ? replay : undefined;
  }

  /** How many inputs only a gateway in front of the target answered, and why; undefined if there was none. */
  get missed(): string | undefined {
    const [first] = this.#missed;
    if (first === undefined) return undefined;
    const inputs = this.#missed.length === 1 ? 'an input was' : `${this.#missed.length} inputs were`;
    return `${inputs} not judged: ${first.message}`;
  }

  /** @throws TransportError when something was missed and nothing judged */
  #miss(missed: readonly TransportError[], judged: number): void {
    this.#missed.push(...missed);
    if (judged === 0 && missed[0] !== undefined) throw missed[0];
  }

  async fillShelf(): Promise<void> {
    const { world } = this.#way;
    await world.shelf.fill(publisherOver(this.#way.transport, this.#way), () => world.clockSkew.nowMs());
  }

  /** Notes a failure; the test may go on. */
  fail(error: RequirementFailure, point: Omit<ReplayPoint, 'test'> = {}, input?: string): void {
    if (error.exchange !== undefined) this.recorder.keep(error.exchange);
    const requirement = error.requirement ?? this.#requirement;
    const failures = this.failures.get(requirement) ?? [];
    this.failures.set(requirement, failures);
    failures.push({
      test: this.#key,
      ...failureTexts(error, this.#way.world.redactor, input),
      facts: error.facts,
      ...defined({ exchange: error.exchange?.index }),
      replay: replayCommand(this.#way.world, { test: this.#key, ...point }, error),
    });
  }

  async #each<Row>(
    rows: readonly Row[],
    law: (row: Row) => Promise<unknown>,
    options: JudgingOptions = {},
  ): Promise<number> {
    const judged = new JudgedInputs(this.expectations);
    const missed: TransportError[] = [];
    for (const row of rows) {
      try {
        await judged.watch(() => this.expectations.tell(() => law(row)));
      } catch (error) {
        if (error instanceof RequirementFailure) this.fail(error);
        else if (error instanceof TransportError && error.code === 'unavailable') missed.push(error);
        else throw error;
      }
    }
    this.#miss(missed, judged.count);
    judged.demand(options);
    return judged.count;
  }

  async #forAll<Input>(
    arbitrary: fc.Arbitrary<Input>,
    law: (input: Input) => Promise<unknown>,
    options: JudgingOptions = {},
  ): Promise<number> {
    if (this.#hasProperty) throw new Error(`${this.#key} holds two properties: one to a test`);
    this.#hasProperty = true;
    const { settings, timeBudget } = this.#way.world;
    const runs = runsOf(this.#key, settings);
    const judged = new JudgedInputs(this.expectations);
    const lawWithUsers = (input: Input) => {
      this.#way.users.startWith(() => fc.stringify(input));
      return judged.watch(() => this.expectations.tell(() => law(input)));
    };
    const result = await checkProperty(arbitrary, lawWithUsers, {
      signal: this.#way.signal,
      seed: deriveSeed(settings.seed, this.#key),
      runs,
      isOver: () => timeBudget.isOver,
      ...defined({ replay: this.#replay }),
      goesOn: settings.seesEveryFailure === true && settings.replay === undefined,
      isExpected: (failure) =>
        isExpected(
          { requirement: failure.requirement ?? this.#requirement, facts: failure.facts },
          settings.waivers,
        ),
    });
    this.propertyRuns += result.runs;
    // One that failed had no more runs to do.
    this.plannedRuns += result.failure === undefined && timeBudget.isOver ? runs : result.runs;
    for (const expected of result.expected) this.fail(expected);
    if (result.failure === undefined) {
      this.#miss(result.missed, judged.count);
      judged.demand(options);
      return judged.count;
    }
    const { error, path, counterexample } = result.failure;
    const replayPath = /replayPath="([^"]*)"/.exec(counterexample)?.[1];
    const point = replayPath === undefined ? { path } : { path, replayPath };
    this.fail(error, point, counterexample.replace(/\s*\/\*.*\*\/\s*$/, ''));
    return judged.count;
  }

  async #forAllSequences<Model extends object, Real>(
    commands: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[],
    start: () => Promise<{ model: Model; real: Real }>,
  ): Promise<void> {
    this.#hasSequences = true;
    const { settings } = this.#way.world;
    const replayPath = this.#replay?.replayPath;
    const maxCommands = settings.target.isLoopback ? LOCAL_COMMANDS : REMOTE_COMMANDS;
    const sequences = fc.commands(commands, {
      maxCommands,
      size: 'max',
      ...defined({ replayPath }),
    });
    await this.#forAll(sequences, async (sequence) => {
      const setup = await start();
      await fc.asyncModelRun(() => setup, sequence);
    });
  }
}
