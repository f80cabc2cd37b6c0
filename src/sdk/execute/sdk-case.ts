import type fc from 'fast-check';
import { ownCommand } from '../../basics/own-command.ts';
import type { Failure } from '../../run/evidence/case-record.ts';
import { failureTexts, RequirementFailure } from '../../run/evidence/requirement-failure.ts';
import { checkProperty } from '../../run/execute/for-all.ts';
import { formatReplayPoint } from '../../run/execute/replay-point.ts';
import { deriveSeed } from '../../run/execute/seed.ts';
import { ExpectationMemory } from '../../run/scenario/expectation-memory.ts';
import { JudgedInputs } from '../../run/scenario/judging.ts';
import type { Redactor } from '../../secret/redact.ts';
import type { SdkTest } from '../scenario/sdk-requirement.ts';
import type { SdkScenario } from '../scenario/sdk-scenario.ts';
import type { SdkRunSettings } from './sdk-settings.ts';

/** The state of one running scenario: what it expected, and how it failed. */
export class SdkCase {
  readonly expectations = new ExpectationMemory();
  readonly failures: Failure[] = [];
  readonly observations: string[] = [];
  propertyRuns = 0;
  readonly #test: SdkTest;
  readonly #settings: SdkRunSettings;
  readonly #redactor: Redactor;

  constructor(test: SdkTest, settings: SdkRunSettings, redactor: Redactor) {
    this.#test = test;
    this.#settings = settings;
    this.#redactor = redactor;
  }

  /** Notes a failure; the scenario may go on. */
  fail(error: RequirementFailure, path?: string, input?: string): void {
    const { replayOptions, seed } = this.#settings;
    const point = formatReplayPoint({ test: this.#test.key, ...(path === undefined ? {} : { path }) });
    const texts = failureTexts(error, this.#redactor, input);
    this.failures.push({
      test: this.#test.key,
      ...texts,
      // The input of a property differs from run to run: a waiver describes what is always the same.
      facts: { about: this.#redactor.text(error.message), got: texts.actual },
      replay: `${ownCommand('sdk')} ${replayOptions} --seed ${seed} --path ${point}`,
    });
  }

  readonly softly: SdkScenario['softly'] = async (expectation) => {
    try {
      await this.expectations.tell(async () => expectation());
    } catch (error) {
      if (!(error instanceof RequirementFailure)) throw error;
      this.fail(error);
    }
  };

  readonly each: SdkScenario['each'] = async (rows, law, options = {}) => {
    const judged = new JudgedInputs(this.expectations);
    for (const row of rows) {
      try {
        await judged.watch(() => this.expectations.tell(() => law(row)));
      } catch (error) {
        if (!(error instanceof RequirementFailure)) throw error;
        this.fail(error);
      }
    }
    judged.demand(options);
    return judged.count;
  };

  readonly forAll: SdkScenario['forAll'] = async <Input>(
    arbitrary: fc.Arbitrary<Input>,
    law: (input: Input) => Promise<unknown>,
    options = {},
  ) => {
    const judged = new JudgedInputs(this.expectations);
    const { seed, runs, replay, signal } = this.#settings;
    const result = await checkProperty(
      arbitrary,
      (input) => judged.watch(() => this.expectations.tell(() => law(input))),
      {
        seed: deriveSeed(seed, this.#test.key),
        runs,
        signal,
        ...(replay === undefined ? {} : { replay }),
        isExpected: () => false,
      },
    );
    this.propertyRuns += result.runs;
    const { failure } = result;
    if (failure === undefined) judged.demand(options);
    else this.fail(failure.error, failure.path, failure.counterexample);
    return judged.count;
  };
}
