import { defined } from '../../basics/defined.ts';
import { writingTo } from '../../report/report-error.ts';
import type { RunSettings } from '../../run/scenario/settings.ts';
import type { ShardStart } from '../../run/shards/shard.ts';
import { writeBegunShard, writeEndedShard } from '../../run/shards/shard-file.ts';
import type { FoldInput } from '../../run/verdict/fold-input.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { WaiverSet } from '../../run/waivers/waiver.ts';
import { redactorFor } from '../../targets/target-redactor.ts';
import { packageInfo } from '../package-info.ts';

/** What a run leaves for a merge, if it is a shard. */
export type ShardSession = {
  /** Writes what the run found out, before its verdict is written. @throws ReportError */
  end(input: FoldInput, verdict: RunVerdict): void;
};

/**
 * Says in the report folder that a shard has begun, so that a merge knows of it even if it is killed.
 * @throws ReportError `unwritable`
 */
export function beginShard(settings: RunSettings, waivers: WaiverSet, reportDir: string): ShardSession {
  const { shard, target, revision, runs, selection, timeBudgetMs, replayOptions } = settings;
  if (shard === undefined) return { end: () => undefined };
  const file: ShardStart = {
    common: {
      suite: packageInfo(),
      target: { name: target.name, baseUrl: target.baseUrl, capabilities: settings.capabilities },
      revision,
      seed: shard.seed,
      runId: shard.runId,
      count: shard.count,
      runs,
      waivers,
      ...defined({ selection, timeBudgetMs }),
    },
    index: shard.index,
    options: replayOptions,
  };
  writingTo(reportDir, () => writeBegunShard(reportDir, file));
  return {
    end(input, verdict) {
      const { cases, startedAt, durationMs, notes = [], unavailable = { answers: 0, of: 0 } } = input;
      const { interrupted, couldNotRun, stopped, moduleErrors } = input;
      const results = {
        ...{ cases, startedAt, durationMs, notes: [...notes], unavailable, moduleErrors },
        ...defined({ interrupted, couldNotRun, stopped }),
      };
      const ended = { ...file, results };
      writingTo(reportDir, () => writeEndedShard(reportDir, ended, verdict, redactorFor(target)));
    },
  };
}
