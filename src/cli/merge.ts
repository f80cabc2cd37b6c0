import { resolve } from 'node:path';
import { defined } from '../basics/defined.ts';
import { renderHeader } from '../report/terminal.ts';
import { MergeError } from '../run/shards/merge-error.ts';
import { mergedRun } from '../run/shards/merged-run.ts';
import { readShard } from '../run/shards/read-shard.ts';
import { assertOneRun } from '../run/shards/same-run.ts';
import { assertWhole } from '../run/shards/whole-shard.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import { type GateOptions, gateOf } from './gate-options.ts';
import type { Io } from './io.ts';
import { assertOutputFiles } from './output/output-files.ts';
import { packageInfo } from './package-info.ts';
import { takeReportFolder } from './run/report-folders.ts';
import { seenVerdict } from './run/seen-verdict.ts';
import { listenForStop } from './run/stop-signal.ts';
import { writeReports } from './run/write-reports.ts';

/** The merge command's options as commander passes them. */
export type MergeOptions = GateOptions & { reportDir: string; html: boolean; verbose: boolean };

/**
 * Makes one verdict and one report of what the shards of a run left in their report folders.
 * @returns the exit code of the verdict; 3 when a shard is missing or did not come to its end
 * @throws MergeError, BaselineError, UsageError, ReportError for what the user can fix (exit code 2)
 */
export async function mergeCommand(dirs: readonly string[], options: MergeOptions, io: Io): Promise<number> {
  using stop = listenForStop({ say: io.err, lost: io.lost });
  const { reportDir } = options;
  const shadowed = dirs.find((dir) => resolve(dir) === resolve(reportDir));
  if (shadowed !== undefined) {
    throw new MergeError(
      'misplaced',
      `the merged report would replace what is in ${shadowed}: give another --report-dir`,
    );
  }
  assertOutputFiles(options, reportDir);
  const shards = dirs.map(readShard);
  assertOneRun(shards, packageInfo().version);
  for (const shard of shards) assertWhole(shard);
  const run = mergedRun(shards);
  const { revision, seed, selection, target, waivers } = run;
  const gate = gateOf(options, { subject: 'operator', revision, ...defined({ selection }) });
  using folder = takeReportFolder(reportDir);
  io.out(
    renderHeader({ target: target.name, baseUrl: target.baseUrl, revision, seed, waivers: waivers.files }),
  );
  const { count = 0, runId, shards: found = [] } = run.merged ?? {};
  io.out(`merges    ${found.length} of ${count} shards of run "${runId}": ${found.join(', ')}`);
  const verdict = foldVerdict({ ...run, ...gate });
  return await seenVerdict(reportDir, stop, () =>
    writeReports({
      ...{ verdict, cases: run.cases, waivers, io, stop, last: folder.last },
      // Whatever was secret to a shard is hidden already; here only its shape could show it.
      target: { name: target.name, baseUrl: target.baseUrl, isLoopback: false },
      options: { ...options, waivers: waivers.files[0] ?? 'none' },
    }),
  );
}
