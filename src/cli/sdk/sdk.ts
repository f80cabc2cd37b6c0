import { randomInt } from 'node:crypto';
import { counted } from '../../basics/counted.ts';
import { defined } from '../../basics/defined.ts';
import { sdkRequirements } from '../../contract/sdk-requirements.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { withoutCommands } from '../../report/github/annotations.ts';
import { renderHeader } from '../../report/terminal.ts';
import { wrap } from '../../report/terminal-text.ts';
import { loadSdkSuites } from '../../run/execute/load-suites.ts';
import { exitCodes } from '../../run/verdict/exit-code.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { assertNewTemplate } from '../../run/verdict/waiver-template.ts';
import { forVersion } from '../../run/waivers/waiver-versions.ts';
import { DriverError } from '../../sdk/driver/driver-error.ts';
import { SdkDrivers } from '../../sdk/driver/sdk-drivers.ts';
import type { SdkUnderTest } from '../../sdk/driver/sdk-under-test.ts';
import { isChosenSdkTest, runSdk, type SdkRun } from '../../sdk/execute/run-sdk.ts';
import type { SdkRunSettings } from '../../sdk/execute/sdk-settings.ts';
import type { Hello } from '../../sdk/protocol/messages.ts';
import { sdkTests } from '../../sdk/scenario/sdk-requirement.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { redactorFor } from '../../targets/target-redactor.ts';
import { gateOf } from '../gate-options.ts';
import { drained, type Io } from '../io.ts';
import { isOnGitHub } from '../output/github.ts';
import { assertOutputFiles } from '../output/output-files.ts';
import { showProgress } from '../output/progress.ts';
import { packageInfo } from '../package-info.ts';
import { waiversIn } from '../run/choose-waivers.ts';
import { reportFolderOf, takeReportFolder } from '../run/report-folders.ts';
import { seenVerdict } from '../run/seen-verdict.ts';
import { listenForStop } from '../run/stop-signal.ts';
import { writeReports } from '../run/write-reports.ts';
import { isLive, screenOf } from '../screen.ts';
import { UsageError } from '../usage-error.ts';
import { checkDriverCommand } from './check-driver-command.ts';
import { type ChosenDriver, chosenDriver, installDrivers } from './chosen-driver.ts';
import { knownDrivers } from './known-drivers.ts';
import { newDriverCommand } from './new-driver-command.ts';
import { replayOptions } from './replay-options.ts';
import type { SdkOptions } from './sdk-options.ts';

/**
 * A run against an SDK behind a driver: runs the scenarios, writes the reports and prints the verdict.
 * @returns the exit code of the verdict
 * @throws UsageError, WaiverError, BaselineError, ReportError for a mistake that the user can fix (exit code 2)
 */
export async function sdkCommand(options: SdkOptions, io: Io): Promise<number> {
  if (options.newDriver !== undefined) return newDriverCommand(options.newDriver, io);
  if (options.checkDriver !== undefined)
    return checkDriverCommand(options.checkDriver, options.sdkVersion, io);
  await loadSdkSuites();
  if (options.list === true) return list(options.requirement, io);
  const gate = gateOf(options, {
    subject: 'SDK',
    revision: options.revision,
    ...defined({ selection: options.requirement }),
  });
  if (options.install !== undefined) await installDrivers(options.install, options.sdkVersion, io);
  if (options.driver === undefined) {
    if (options.install !== undefined) return exitCodes.conforms;
    throw missingDriver();
  }
  using stop = listenForStop({ say: io.err, lost: io.lost });
  assertKnownTest(options.path);
  const driver = chosenDriver(options.driver, options.sdkVersion);
  assertNewTemplate(options.writeWaivers);
  const reportDir = reportFolderOf(options);
  assertOutputFiles(options, reportDir);
  const { command, processes = 1 } = driver;
  const ofFile = waiversIn(options.waivers ?? driver.waivers, options.revision);
  // After everything that may be wrong with the options, so that a run that cannot start deletes nothing.
  using folder = takeReportFolder(reportDir);
  const settings: SdkRunSettings = {
    driver: command,
    revision: options.revision,
    seed: options.seed ?? randomInt(2 ** 31),
    runs: options.runs,
    replayOptions: replayOptions(options),
    signal: stop.signal,
    ...defined({ selection: options.requirement, replay: options.path }),
  };
  await using sdks = new SdkDrivers(command, options.processes ?? processes);
  const startedAt = new Date();
  const hello = await helloOf(sdks.first);
  const active = hello instanceof DriverError ? ofFile.active : forVersion(ofFile.active, hello.sdk.version);
  const waivers = { ...ofFile, active };
  const others = ofFile.active.length - active.length;
  const target = targetOf(options.driver, hello, driver);
  const { seed, revision } = settings;
  io.out(renderHeader({ target: target.name, baseUrl: '', revision, seed, waivers: waivers.files }));
  const progress = showProgress(
    {
      ...screenOf(),
      isLive: isLive(),
      write: (text) => void process.stdout.write(isOnGitHub(process.env) ? withoutCommands(text) : text),
    },
    waivers.active,
  );
  const redactor = redactorFor(target);
  const { cases, stopped }: SdkRun =
    hello instanceof DriverError
      ? { cases: [] }
      : await runSdk(sdks.all, settings, redactor, progress.caseDone);
  progress.end();
  await drained();
  const chosen = sdkTests().filter((test) => isChosenSdkTest(test, settings));
  const selection = options.path === undefined ? options.requirement : chosen.map(({ id }) => id);
  const verdict = foldVerdict(
    {
      cases,
      moduleErrors: [],
      revision,
      waivers,
      ...gate,
      suite: packageInfo(),
      target: {
        name: target.name,
        baseUrl: '',
        ...(hello instanceof DriverError ? {} : { version: hello.sdk.version }),
        capabilities: capabilitiesOf(hello),
      },
      seed,
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      notes: others === 0 ? [] : [`${others} waivers are for other versions of the SDK`],
      ...defined({
        selection,
        replayedTest: options.path?.test,
        couldNotRun: hello instanceof DriverError ? `the driver does not start: ${hello.message}` : undefined,
        stopped,
        interrupted: stop.received(),
      }),
    },
    sdkRequirements,
  );
  return await seenVerdict(reportDir, stop, () =>
    writeReports({
      ...{ verdict, cases, waivers, target, io, stop, last: folder.last },
      options: { ...options, reportDir },
    }),
  );
}

function assertKnownTest(path: SdkOptions['path']): void {
  if (path === undefined || sdkTests().some(({ key }) => key === path.test)) return;
  throw new UsageError(
    'unknown-test',
    `there is no scenario ${path.test}: copy the whole value after --path from the failure`,
  );
}

async function helloOf(sdk: SdkUnderTest): Promise<Hello | DriverError> {
  try {
    return await sdk.hello();
  } catch (error) {
    if (error instanceof DriverError) return error;
    throw error;
  }
}

function targetOf(driver: string, hello: Hello | DriverError, { publicWords }: ChosenDriver): TargetSettings {
  const name =
    hello instanceof DriverError
      ? `the SDK behind ${driver}`
      : `${hello.sdk.name} ${hello.sdk.version} on ${hello.runtime}`;
  const { apiKey, clientSecret } = mockCredentials;
  return {
    name,
    baseUrl: '',
    isLoopback: true,
    credentials: { apiKey, clientSecret },
    ...defined({ publicWords }),
  };
}

function capabilitiesOf(hello: Hello | DriverError): Record<string, boolean> {
  if (hello instanceof DriverError) return {};
  const { generate = false, state = false, timer = false, persistence = false } = hello.abilities;
  return { generate, state, timer, persistence };
}

function list(selection: SdkOptions['requirement'], io: Io): number {
  const tests = sdkTests();
  const { width } = screenOf();
  for (const { id, keyword, statement } of sdkRequirements) {
    if (selection?.includes(id) === false) continue;
    const count = tests.filter((test) => test.id === id).length;
    io.out(`${id.padEnd(13)}${keyword.padEnd(10)}${counted(count, 'scenario')}`);
    for (const line of wrap(statement, width, '    ')) io.out(line);
  }
  return 0;
}

function missingDriver(): UsageError {
  const names = Object.keys(knownDrivers).join(', ');
  return new UsageError(
    'no-driver',
    `name a driver: --driver takes ${names} or the command line of a driver`,
  );
}
