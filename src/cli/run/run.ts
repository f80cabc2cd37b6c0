import { renderHeader } from '../../report/terminal.ts';
import { type Environment, readEnvironment } from '../../targets/environment.ts';
import { resolveSecondTarget, resolveTarget } from '../../targets/resolve-target.ts';
import type { TargetSettings } from '../../targets/target.ts';
import type { Io } from '../io.ts';
import { chooseWaivers } from './choose-waivers.ts';
import { conductRun } from './conduct-run.ts';
import { showProgress } from './progress.ts';
import type { RunOptions } from './run-options.ts';
import { runSettings } from './run-settings.ts';
import { startMocks } from './start-mocks.ts';
import { listenForStop } from './stop-signal.ts';
import { openVault } from './vault-session.ts';
import { takeReportFolder, writeReports } from './write-reports.ts';

/**
 * A conformance run: tests a target, writes the reports and prints the verdict.
 * @returns the exit code of the verdict
 * @throws TargetError, WaiverError, VaultError, ReportError for what the user can fix (exit code 2)
 */
export async function runCommand(options: RunOptions, io: Io): Promise<number> {
  using stop = listenForStop();
  // First of all, so that results of an earlier run are never taken for results of this one.
  takeReportFolder(options.reportDir);
  const environment = readEnvironment(process.env, '.env');
  const resolved = resolveTarget(options.target, environment, options);
  const waivers = chooseWaivers(options.waivers, options.target, options.revision);
  await using started = await startMocks(resolved, options.revision);
  const target = { ...withSecond(resolved, environment, options), ...started.addresses };
  const vault = openVault(options.vault, options.reportDir, target, Date.now(), options.path !== undefined);
  const settings = runSettings(options, target, waivers.active, vault.expired, vault.kept);
  const { revision, seed } = settings;
  const { name, baseUrl } = target;
  io.out(renderHeader({ target: name, baseUrl, revision, seed, waivers: waivers.files }));
  const progress = showProgress({
    isTty: process.stdout.isTTY === true,
    write: (text) => void process.stdout.write(text),
  });
  const failOnShould = options.failOn === 'should';
  const { verdict, cases } = await conductRun({ settings, waivers, failOnShould, progress, stop });
  progress.end();
  const exitCode = await writeReports({ verdict, cases, waivers, target, options, io, stop });
  if (cases.length === 0) vault.giveBack();
  else if (stop.received() === undefined) await vault.deposit(revision, seed);
  return exitCode;
}

function withSecond(target: TargetSettings, environment: Environment, options: RunOptions): TargetSettings {
  if (options.secondTarget === undefined) return target;
  return { ...target, second: resolveSecondTarget(options.secondTarget, environment, options) };
}
