import { inLanes } from '../basics/lanes.ts';
import type { Hostile } from '../hostile/hostile.ts';
import { hostiles } from '../hostile/hostiles.ts';
import { type HostileResult, runAgainstHostile } from './hostile/hostile-run.ts';

// `npm run hostile [-- ID…]`: runs the command line against broken operators, each with and without credentials. The
// last line counts them.

const AT_ONCE = 2;

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = asked.filter((id) => !hostiles.some((hostile) => hostile.id === id));
const chosen = hostiles.filter(({ id }) => asked.length === 0 || asked.includes(id));
const runs = chosen.flatMap((hostile) =>
  [true, false].map((hasCredentials) => ({ hostile, hasCredentials })),
);
let passed = 0;
let failed = unknown.length;
for (const id of unknown) process.stdout.write(`NOT OK unknown hostile operator ${id}\n`);

async function resultOf(hostile: Hostile, hasCredentials: boolean): Promise<HostileResult> {
  try {
    return await runAgainstHostile(hostile, hasCredentials);
  } catch (error) {
    const finding = `could not be started: ${error instanceof Error ? error.message : String(error)}`;
    return { id: hostile.id, hasCredentials, exitCode: -1, seconds: 0, megabytes: 0, findings: [finding] };
  }
}

await inLanes(runs, AT_ONCE, async (waiting) => {
  for (const { hostile, hasCredentials } of waiting) {
    const { id, exitCode, seconds, megabytes, findings } = await resultOf(hostile, hasCredentials);
    if (findings.length === 0) passed += 1;
    else failed += 1;
    const measured = `exit ${exitCode} ${seconds.toFixed(1).padStart(5)} s ${megabytes.toFixed(0).padStart(4)} MB`;
    process.stdout.write(
      `${findings.length === 0 ? 'ok     ' : 'NOT OK '}${id.padEnd(32)}${measured}${hasCredentials ? '' : ', without credentials'}\n`,
    );
    for (const finding of findings) process.stdout.write(`         ${finding}\n`);
  }
});
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
