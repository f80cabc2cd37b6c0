import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequirementVerdict, RunVerdict } from '../../run/verdict/verdict-value.ts';
import { mergeInto, runInto, SHARDS, shardFolders } from './shard-runs.ts';

/** What a proof found, and where it was not as it must be. */
export type Proof = { problems: string[]; found: string };

/** Runs a target once whole, and once in four shards at the same time, and compares the two verdicts. */
export async function proveEqual(target: string): Promise<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'shards-'));
  try {
    const whole = await runInto(join(folder, 'whole'), [`--target=${target}`]);
    const folders = shardFolders(folder);
    const shards = await Promise.all(
      folders.map((dir, at) => runInto(dir, [`--target=${target}`, `--shard=${at + 1}/${SHARDS}`])),
    );
    const merged = await mergeInto(join(folder, 'merged'), folders);
    const problems = [
      ...differences(whole.verdict, merged.verdict),
      ...shards.flatMap(({ verdict }, at) =>
        verdict.headline.startsWith(`shard ${at + 1} of ${SHARDS}: `)
          ? []
          : [`a shard says "${verdict.headline}"`],
      ),
    ];
    const exits = shards.map(({ exitCode }) => exitCode).join(', ');
    return { problems, found: `${merged.verdict.headline}, as one run; shards end with ${exits}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a merged verdict is not that of one run, one sentence each. */
export function differences(whole: RunVerdict, merged: RunVerdict): string[] {
  const ids = [...new Set([...whole.requirements, ...merged.requirements].map(({ id }) => id))];
  return [
    ...(whole.headline === merged.headline ? [] : [`${whole.headline}; merged: ${merged.headline}`]),
    ...(whole.exitCode === merged.exitCode ? [] : [`exit codes ${whole.exitCode} and ${merged.exitCode}`]),
    ...ids.flatMap((id) => {
      const [one, other] = [whole, merged].map((verdict) =>
        shown(
          verdict.requirements.find((it) => it.id === id),
          whole.verdict === 'violates',
        ),
      );
      return one === other ? [] : [`${id}: ${one}; merged: ${other}`];
    }),
  ];
}

// A property that fails ends early, in each shard for itself, also one that shows another requirement broken.
function shown(requirement: RequirementVerdict | undefined, hasViolations: boolean): string {
  if (requirement === undefined) return 'none';
  const { verdict, evidence, waiver } = requirement;
  const runs = hasViolations ? '' : `, ${evidence.propertyRuns} runs`;
  return `${verdict}${runs}${waiver === undefined ? '' : `, waiver ${waiver.state}`}`;
}
