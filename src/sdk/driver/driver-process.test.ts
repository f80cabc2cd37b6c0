import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { DriverProcess } from './driver-process.ts';

let driver: DriverProcess | undefined;
afterEach(() => driver?.stop());

/** A driver whose body handles each parsed command; `send` writes a line. */
function running(body: string): DriverProcess {
  const script = `
    const send = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n');
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const { id, command } = JSON.parse(line);
      if (command === 'bye') process.exit(0);
      ${body}
    });`;
  driver = new DriverProcess(
    `"${process.execPath}" -e '${script.replaceAll("'", '"').replaceAll('\n', ' ')}'`,
  );
  return driver;
}

const wait = { command: 'wait', ms: 1 } as const;

test('a command gets the answer with its id', async () => {
  const done = running('send({ id, answer: "done" })');
  expect(await done.ask(wait, 5_000)).toEqual({ id: 1, answer: 'done' });
  expect(await done.ask(wait, 5_000)).toEqual({ id: 2, answer: 'done' });
});

test('what a driver prints to standard error is kept until it is asked for', async () => {
  const noisy = running(
    'process.stderr.write("a warning"); setTimeout(() => send({ id, answer: "done" }), 50)',
  );
  await noisy.ask(wait, 5_000);
  expect([noisy.takeStderr(), noisy.takeStderr()]).toEqual(['a warning', '']);
});

describe('a driver breaks when it', () => {
  test.each([
    ['ends by itself', 'process.exit(7)', 'crashed', /exit code 7/],
    ['never answers', '', 'hang', /did not answer "wait" within 300 ms/],
    [
      'closes its output',
      'require("node:fs").closeSync(1)',
      'closed',
      /closed its standard output and goes on/,
    ],
    ['writes text that is not JSON', 'process.stdout.write("refreshed\\n")', 'junk', /not JSON/],
    ['answers what was not asked', 'send({ id, answer: "state" })', 'out-of-turn', /answered state/],
    ['answers another command', 'send({ id: id + 1, answer: "done" })', 'out-of-turn', /each command once/],
    ['leaves members out', 'send({ id, answer: "outcome" })', 'junk', /driver\.schema\.json/],
    ['writes 50 MB without a line break', 'process.stdout.write("x".repeat(5e7))', 'too-long', /mebibyte/],
  ])('%s', async (_, body, code, message) => {
    const broken = running(body);
    // Only silence is measured by a short deadline: a busy machine starts a driver slowly.
    const deadlineMs = code === 'hang' ? 300 : 10_000;
    const failed = await broken.ask(wait, deadlineMs).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code, message: expect.stringMatching(message) });
    await expect(broken.ask(wait, deadlineMs)).rejects.toBe(failed);
  });

  test('answers twice, which shows at the next command', async () => {
    const twice = running('send({ id, answer: "done" }); send({ id, answer: "done" })');
    await twice.ask(wait, 5_000);
    await expect(twice.ask(wait, 5_000)).rejects.toMatchObject({ code: 'out-of-turn' });
  });
});

test('a program that does not exist ends at once', async () => {
  driver = new DriverProcess('no-such-program-of-this-suite');
  await expect(driver.ask({ command: 'hello' }, 5_000)).rejects.toMatchObject({ code: 'crashed' });
});

test('no process that a driver started outlives it, not even one in a session of its own', async () => {
  const parent = running(`
    const child = require("node:child_process").spawn("sleep", ["60"], { detached: true, stdio: "ignore" });
    child.unref();
    process.stderr.write(String(child.pid));
    setTimeout(() => send({ id, answer: "done" }), 50);`);
  await parent.ask(wait, 5_000);
  const pid = Number(parent.takeStderr());
  expect(isRunning(pid)).toBe(true);
  await parent.stop();
  await expect.poll(() => isRunning(pid)).toBe(false);
});

test.each([
  ['that holds its streams, when it has ended', '"inherit"', 'process.exit(1)'],
  ['that holds nothing, while it lives', '"ignore"', 'process.stdout.write("junk\\n")'],
])('nor does a process without its environment %s', async (_, stdio, ending) => {
  const parent = running(`
    const child = require("node:child_process").spawn("/bin/sleep", ["60"], { detached: true, stdio: ${stdio}, env: {} });
    child.unref();
    process.stderr.write(String(child.pid));
    setTimeout(() => { ${ending} }, 50);`);
  await expect(parent.ask(wait, 5_000)).rejects.toMatchObject({ code: expect.any(String) });
  await parent.stop();
  const pid = Number(parent.takeStderr());
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isRunning(pid)).toBe(false);
});

/** A process that has ended counts as such even before anyone asked how it ended. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}
