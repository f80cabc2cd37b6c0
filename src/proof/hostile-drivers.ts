import { inLanes } from '../basics/lanes.ts';
import { runHostileDriver } from './hostile-drivers/hostile-driver-run.ts';
import { hostileDrivers } from './hostile-drivers/hostile-drivers.ts';

// `npm run hostile-drivers [-- ID…]`: tests hostile drivers with the command line. Each gets a verdict in time, leaves
// no process behind, and no secret in what is written. The last line counts them.

const AT_ONCE = 2;

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = asked.filter((id) => !hostileDrivers.some((driver) => driver.id === id));
const chosen = hostileDrivers.filter(({ id }) => asked.length === 0 || asked.includes(id));
let passed = 0;
let failed = unknown.length;
for (const id of unknown) process.stdout.write(`NOT OK unknown hostile driver ${id}\n`);

await inLanes(chosen, AT_ONCE, async (waiting) => {
  for (const driver of waiting) {
    const { id, exitCode, seconds, megabytes, findings } = await runHostileDriver(driver);
    if (findings.length === 0) passed += 1;
    else failed += 1;
    const measured = `exit ${exitCode} ${seconds.toFixed(1).padStart(5)} s ${megabytes.toFixed(0).padStart(4)} MB`;
    process.stdout.write(`${findings.length === 0 ? 'ok     ' : 'NOT OK '}${id.padEnd(40)}${measured}\n`);
    for (const finding of findings) process.stdout.write(`         ${finding}\n`);
  }
});
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
