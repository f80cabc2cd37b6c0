import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documented } from '../../mock/behaviour/documented.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import type { Proof } from './merged-equals-whole.ts';
import { mergeInto, runInto, SHARDS, shardFolders } from './shard-runs.ts';

const environment = {
  EUID_API_KEY: mockCredentials.apiKey,
  EUID_CLIENT_SECRET: mockCredentials.clientSecret,
};
const BROKEN = 'RF-ENC-06';

/**
 * Runs the shards one after the other against an operator that is started anew for each, on the same port, and then
 * makes the same initialization vectors again. No shard can see that; the merge must.
 */
export async function proveRestartFound(): Promise<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'shards-'));
  try {
    const folders = shardFolders(folder);
    const problems: string[] = [];
    let port = 0;
    for (const [at, dir] of folders.entries()) {
      await using operator = await startMockOperator({
        revision: '2023-08',
        behaviour: countingAnew(),
        port,
      });
      port = Number(new URL(operator.baseUrl).port);
      const options = [`--target=${operator.baseUrl}`, `--shard=${at + 1}/${SHARDS}`, '--max-wait=0s'];
      const { verdict } = await runInto(dir, options, environment);
      const own = violatedIn(verdict);
      if (own.length > 0) problems.push(`shard ${at + 1} alone violates ${own.join(', ')}`);
    }
    const { verdict, exitCode } = await mergeInto(join(folder, 'merged'), folders);
    const violated = violatedIn(verdict);
    if (violated.join() !== BROKEN || exitCode !== 1) {
      problems.push(`merged, it violates ${violated.join(', ') || 'nothing'} and ends with ${exitCode}`);
    }
    const failure = verdict.requirements.find(({ id }) => id === BROKEN)?.failures[0];
    return { problems, found: `${BROKEN} is violated only in the merge: ${failure?.actual}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function violatedIn({
  requirements,
}: {
  requirements: readonly { id: string; verdict: string }[];
}): string[] {
  return requirements.filter(({ verdict }) => verdict === 'violates').map(({ id }) => id);
}

function countingAnew(): typeof documented {
  let count = 0;
  return {
    ...documented,
    name: 'vectors-counted-anew',
    initializationVector: () => {
      count += 1;
      return createHash('sha256').update(`vector ${count}`).digest().subarray(0, 12);
    },
  };
}
