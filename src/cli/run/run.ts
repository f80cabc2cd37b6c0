import { relative } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { withoutCommands } from '../../report/github/annotations.ts';
import { renderHeader } from '../../report/terminal.ts';
import { redactVerdict } from '../../run/verdict/verdict-redaction.ts';
import { assertNewTemplate } from '../../run/verdict/waiver-template.ts';
import { type Environment, readEnvironment } from '../../targets/environment.ts';
import { extraCertificates } from '../../targets/extra-certificates.ts';
import { routeTo } from '../../targets/proxy.ts';
import { resolveControl } from '../../targets/resolve-control.ts';
import { resolveSecondTarget, resolveTarget } from '../../targets/resolve-target.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { redactorFor } from '../../targets/target-redactor.ts';
import { gateOf } from '../gate-options.ts';
import { drained, type Io } from '../io.ts';
import { isOnGitHub, safeIo } from '../output/github.ts';
import { assertOutputFiles } from '../output/output-files.ts';
import { showProgress } from '../output/progress.ts';
import { showTrace } from '../output/show-trace.ts';
import { isLive, screenOf } from '../screen.ts';
import { chooseWaivers } from './choose-waivers.ts';
import { conductRun } from './conduct-run.ts';
import { reportFolderOf, takeReportFolder } from './report-folders.ts';
import type { RunOptions } from './run-options.ts';
import { runSettings } from './run-settings.ts';
import { forDuration } from './run-tests.ts';
import { seenVerdict } from './seen-verdict.ts';
import { assertShared } from './shard-option.ts';
import { beginShard } from './shard-session.ts';
import { startMocks } from './start-mocks.ts';
import { listenForStop } from './stop-signal.ts';
import { openVault } from './vault-session.ts';

/**
 * A conformance run: tests a target, writes the reports and prints the verdict.
 * @returns the exit code of the verdict
 * @throws TargetError, WaiverError, BaselineError, VaultError, ReportError for what the user can fix (exit code 2)
 */
export async function runCommand(options: RunOptions, given: Io): Promise<number> {
  // With --json, standard output is for the verdict alone.
  const io = options.json === true ? { ...given, out: given.err } : given;
  const stream = options.json === true ? process.stderr : process.stdout;
  const screen = screenOf(stream);
  using stop = listenForStop({ say: io.err, lost: io.lost });
  assertShared(options);
  const reportDir = reportFolderOf(options);
  assertOutputFiles(options, reportDir);
  const environment = readEnvironment(process.env, '.env');
  const resolved = resolveTarget(options.target, environment, options);
  const waivers = chooseWaivers(options.waivers, resolved, options.revision);
  const gate = gateOf(options, {
    subject: 'operator',
    revision: options.revision,
    ...defined({ selection: options.requirement }),
  });
  await using started = await startMocks(resolved, options.revision);
  const target = {
    ...withControl(withSecond(resolved, environment, options), options),
    ...started.addresses,
  };
  const vault = openVault(options.vault, options.reportDir, target, Date.now(), options.path !== undefined);
  await using trace = options.trace === true ? showTrace(safeIo(io, process.env).err) : undefined;
  const settings = runSettings(
    { ...options, ...defined({ traceChannel: trace?.channel }) },
    target,
    waivers.active,
    vault.expired,
    vault.kept,
  );
  const { revision } = settings;
  const seed = settings.shard?.seed ?? settings.seed;
  assertNewTemplate(options.writeWaivers);
  // After everything that may be wrong with the options, so that a run that cannot start deletes nothing.
  using folder = takeReportFolder(reportDir);
  const { name, baseUrl } = target;
  const way = wayTo(target, environment);
  io.out(
    renderHeader({ target: name, baseUrl, revision, seed, waivers: waivers.files.map(fromHere), ...way }),
  );
  const progress = showProgress(
    {
      ...screen,
      // What a trace prints in between would be written over.
      isLive: isLive(stream) && trace === undefined,
      write: (text) => void stream.write(isOnGitHub(process.env) ? withoutCommands(text) : text),
    },
    waivers.active,
  );
  const afterTests = () => {
    progress.end();
    return drained();
  };
  const part = beginShard(settings, waivers, reportDir);
  const { verdict, cases, input } = await conductRun({
    settings,
    waivers,
    ...gate,
    progress,
    stop,
    afterTests,
    ...defined({
      bail: options.bail,
      runTests: options.duration === undefined ? undefined : forDuration(options.duration),
    }),
  });
  if (options.html && cases.length > 0) progress.announce('making the report');
  const reported = {
    ...io,
    out(line: string) {
      progress.clear();
      io.out(line);
    },
  };
  return await seenVerdict(reportDir, stop, async () => {
    part.end(input, verdict);
    // Loaded only now, so that the first request does not wait for the makers of reports.
    const { writeReports } = await import('./write-reports.ts');
    const exitCode = await writeReports({
      ...{ verdict, cases, waivers, target, io: reported, stop, screen, last: folder.last },
      options: { ...options, reportDir },
    });
    if (cases.length === 0) vault.giveBack();
    else if (stop.received() === undefined) await vault.deposit(revision, seed);
    if (options.json === true) {
      given.out(JSON.stringify(redactVerdict(verdict, redactorFor(target)), undefined, 2));
    }
    return exitCode;
  });
}

/** What the header says about the way to the target. */
function wayTo({ baseUrl, isLoopback, mockBehaviour }: TargetSettings, environment: Environment) {
  if (mockBehaviour !== undefined) return {};
  const { label } = routeTo(baseUrl, isLoopback, environment);
  const certificates = baseUrl.startsWith('https:') ? extraCertificates(process.env) : undefined;
  return defined({ proxy: label, certificates });
}

function withControl(target: TargetSettings, { control }: RunOptions): TargetSettings {
  return control === undefined ? target : { ...target, controlUrl: resolveControl(control, target) };
}

function withSecond(target: TargetSettings, environment: Environment, options: RunOptions): TargetSettings {
  if (options.secondTarget === undefined) return target;
  return { ...target, second: resolveSecondTarget(options.secondTarget, environment, options) };
}

/** A path as it is shown: from the working folder if it lies below it. */
function fromHere(path: string): string {
  const short = relative('', path);
  return short.startsWith('..') ? path : short;
}
