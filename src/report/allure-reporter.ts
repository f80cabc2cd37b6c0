import { type Parameter, Stage } from 'allure-js-commons';
import { ReporterRuntime } from 'allure-js-commons/sdk/reporter';
import AllureVitestReporter from 'allure-vitest/reporter';
import { defined } from '../basics/defined.ts';
import type { Revision } from '../contract/revision.ts';
import type { CaseRecord } from '../run/evidence/case-record.ts';
import { redactCase, redactVerdict } from '../run/verdict/verdict-redaction.ts';
import type { RequirementVerdict, RunVerdict } from '../run/verdict/verdict-value.ts';
import type { Redactor } from '../secret/redact.ts';
import { globalsOf } from './allure-globals.ts';
import { allureTest } from './allure-result.ts';
import { allureCategories } from './allure-status.ts';
import { writeSteps } from './allure-steps.ts';
import { emptyOwnFolder } from './report-folder.ts';
import { ResultsWriter } from './results-writer.ts';

/**
 * Allure's reporter, filled from our own verdict after the run. Vitest's report is not enough: it has no waivers and no
 * "not testable", and drops the reason of a skipped test.
 */
export class ConformanceAllureReporter extends AllureVitestReporter {
  readonly #resultsDir: string;
  readonly #redactor: Redactor;

  constructor(resultsDir: string, redactor: Redactor) {
    super({ resultsDir, reportMatchers: false });
    this.#resultsDir = resultsDir;
    this.#redactor = redactor;
  }

  /** Adds no setup file and no runner to the workers. */
  override onInit(): void {}

  /** Writes nothing; `writeResults` writes when the verdict is known. */
  override onTestRunEnd(): void {}

  /**
   * Empties the folder, then writes one result per test and one per requirement without a test.
   * @throws ReportError `foreign-folder` when the folder holds files that no run made
   */
  writeResults(verdict: RunVerdict, cases: readonly CaseRecord[]): void {
    emptyOwnFolder(this.#resultsDir);
    const writer = new ResultsWriter(this.#resultsDir);
    const runtime = new ReporterRuntime({
      writer,
      environmentInfo: environmentOf(verdict),
      categories: allureCategories,
    });
    runtime.writeEnvironmentInfo();
    runtime.writeCategoriesDefinitions();
    const redacted = redactVerdict(verdict, this.#redactor);
    writer.writeGlobals('run-globals.json', globalsOf(redacted));
    for (const requirement of redacted.requirements) {
      const own = cases.filter((record) => record.requirement === requirement.id);
      for (const record of own.length === 0 ? [undefined] : own) {
        this.#writeTest(runtime, redacted, requirement, record && redactCase(record, this.#redactor));
      }
    }
  }

  #writeTest(
    runtime: ReporterRuntime,
    { revision, startedAt, seed }: RunVerdict,
    requirement: RequirementVerdict,
    record: CaseRecord | undefined,
  ): void {
    const start = record?.startedAtMs ?? Date.parse(startedAt);
    const uuid = runtime.startTest({ start });
    const test = allureTest(requirement, record, revision);
    runtime.updateTest(uuid, (result) =>
      Object.assign(result, this.#redacted(test), {
        stage: Stage.FINISHED,
        parameters: parametersOf(revision, seed, record),
      }),
    );
    if (record !== undefined) writeSteps(runtime, uuid, record, this.#redactor);
    runtime.stopTest(uuid, { duration: record?.durationMs ?? 0 });
    runtime.writeTest(uuid);
  }

  #redacted(test: ReturnType<typeof allureTest>): ReturnType<typeof allureTest> {
    const { description, statusDetails } = test;
    const { message, ...details } = statusDetails;
    return {
      ...test,
      description: this.#redactor.text(description),
      statusDetails: {
        ...details,
        ...defined({ message: message && this.#redactor.text(message) }),
      },
    };
  }
}

/** What a test ran with. What differs from run to run must not part its history. */
function parametersOf(revision: Revision, seed: number, record: CaseRecord | undefined): Parameter[] {
  const runs = record?.evidence.propertyRuns ?? 0;
  return [
    { name: 'revision', value: revision },
    { name: 'seed', value: String(seed), excluded: true },
    ...(runs === 0 ? [] : [{ name: 'runs', value: String(runs), excluded: true }]),
  ];
}

function environmentOf({
  target,
  revision,
  seed,
  suite,
  headline,
  exitCode,
}: RunVerdict): Record<string, string> {
  return {
    Target: target.name,
    'Base URL': target.baseUrl,
    Revision: revision,
    Seed: String(seed),
    Suite: `${suite.name} ${suite.version}`,
    Verdict: `${headline} (exit code ${exitCode})`,
  };
}
