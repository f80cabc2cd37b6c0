import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { requirementsOf } from '../contract/requirements.ts';
import { startMockOperator } from '../mock/mock-operator.ts';
import type { RunVerdict } from '../run/verdict/verdict-value.ts';
import { sharedScratchFolder } from '../testing/scratch-folder.ts';
import { runProgram } from './main.ts';
import { capturedIo } from './testing/captured-io.ts';

const scratch = sharedScratchFolder();

async function run(...args: string[]) {
  const { io, out, err } = capturedIo();
  const exitCode = await runProgram(args, io);
  return { exitCode, out: out.join('\n'), err: err.join('\n') };
}

describe('a command other than a run', () => {
  test('prints help with the options and the exit codes', async () => {
    const { exitCode, out } = await run('run', '--help');
    expect(exitCode).toBe(0);
    for (const part of ['--target', '--waivers', 'Exit codes:', '143']) expect(out).toContain(part);
  });

  test.each(['run', 'sdk', 'diff', 'curl', 'doctor', 'open', 'mock'])(
    'prints help of %s for a narrow terminal',
    async (command) => {
      vi.stubEnv('COLUMNS', '60');
      const { out } = await run(command, '--help');
      vi.unstubAllEnvs();
      // What is to be copied is not broken.
      const isText = (line: string) => !/npx|npm (?:run|test)|curl -X|Credentials|^docs/.test(line);
      expect(out.split('\n').filter((line) => line.length > 60 && isText(line))).toEqual([]);
      expect(out).not.toContain('default: false');
    },
  );

  test('lists the requirements on SDKs for a narrow terminal, with one scenario in the singular', async () => {
    vi.stubEnv('COLUMNS', '60');
    const { out } = await run('sdk', '--list');
    vi.unstubAllEnvs();
    expect(out.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect(out).toMatch(/^SDK-REQ-01 +MUST +1 scenario\n {4}A refresh is a POST/m);
  });

  test('prints examples of sdk that fit a narrow terminal', async () => {
    const { out } = await run('sdk', '--help');
    const examples = out.slice(out.indexOf('Examples:'), out.indexOf('Exit codes:'));
    expect(examples.split('\n').filter((line) => line.length > 72)).toEqual([]);
  });

  test('prints the version', async () => {
    expect(await run('--version')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  test('lists the requirements as a table and as JSON', async () => {
    const catalogue = requirementsOf('2026-07');
    const table = await run('--list', '--revision=2026-07');
    const lines = table.out.split('\n');
    for (const { id, keyword } of catalogue) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${id} +${keyword} {2}`)));
    }
    const json = await run('--list', '--json', '--revision=2026-07');
    const rows = JSON.parse(json.out) as { id: string; tests: number; exclusion?: string }[];
    expect(rows.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    expect(rows.filter(({ tests, exclusion }) => (tests === 0) !== (exclusion !== undefined))).toEqual([]);
  });

  test('lists one requirement with its needs', async () => {
    const { out } = await run('--list', '--requirement=RF-REQ-01');
    expect(out).toMatch(/^RF-REQ-01 +MUST/m);
    expect(out).toMatch(/\n1 requirement of 2023-08, \d+ tests?$/);
  });

  test('lists the wrong operators as text and as JSON', async () => {
    const text = await run('--list-mutants', '--requirement=rf-key-*');
    expect(text.out).toMatch(/\n {2}[a-z-]+ \(.*RF-KEY-01.*\)\n/);
    const json = await run('--list-mutants', '--json', '--part=key-rotation');
    const rows = JSON.parse(json.out) as { target: string; breaks: string[] }[];
    expect(rows.length).toBeGreaterThan(10);
    const isOfPart = ({ breaks }: { breaks: string[] }) => breaks.some((id) => id.startsWith('RF-KEY-'));
    expect(rows.every(isOfPart)).toBe(true);
  });

  test('checks that the generated files are up to date', async () => {
    expect(await run('schemas', '--check')).toMatchObject({ exitCode: 0, err: '' });
  });

  test('prints the drift between editions', async () => {
    const { exitCode, out } = await run('drift', '--between', '2023-08', '2026-07');
    expect(exitCode).toBe(1);
    expect(out).not.toBe('');
  });
});

test.each([
  [['--targt=mock'], 'did you mean --target?'],
  [['--trace=requests.txt'], 'error: --trace takes no value'],
  [['--no-html=yes'], 'error: --no-html takes no value'],
  [['mock', '--json=x'], 'error: --json takes no value'],
  [['rn'], 'did you mean run?'],
  [['mock', 'now'], "mock takes no argument 'now'"],
  [['--target', 'mock', 'rn'], "unknown command 'rn'; did you mean run?"],
  [['help', 'mok'], "unknown command 'mok'; did you mean mock?"],
  [['--seed=7', 'mock'], "run takes no argument 'mock'"],
  [['mock', '--', '-x'], "mock takes no argument '-x'"],
  [['mock', '--prt=1'], 'did you mean --port?'],
  [['--target=mok'], 'did you mean mock?'],
  [['--target=mock:opt-out-is-forgoten'], 'did you mean mock:opt-out-is-forgotten?'],
  [['--target=prod'], '--allow-production'],
  [['--requirement=RF-REQ-99'], 'RF-REQ-99'],
  [['--waivers=absent.json'], 'absent.json'],
  [['--revision=1999-01'], '1999-01'],
  [['--runs=0'], 'a whole number from'],
  [['--seed=-1'], 'a whole number from'],
  [['--rate-limit=fast'], 'requests per second'],
  [['--max-wait=2d'], 'at most a day'],
  [['--path=RF-REQ-99.no-such-test'], 'after --path'],
  [['--fail-on=must'], 'should'],
  [['mock', '--port=many'], 'takes a port number'],
  [['mock', '--control-port=65536'], '--control-port takes a port number'],
  [['mock', '--behaviour=nothing'], '--list-mutants'],
  [['deploy'], 'the commands are run, sdk'],
  [['diff', 'a', 'b', 'c'], "diff takes no argument 'c'"],
  [['diff', 'absent.json', 'absent.json'], 'absent.json cannot be read'],
  [['diff', 'a', 'b', '--json', '--markdown'], "cannot be used with option '--markdown'"],
  [['--list', '--seed=3'], '--seed does nothing beside --list'],
  [['--list-mutants', '--list'], 'does nothing beside'],
  [['--path=RF-KEY-01.a', '--bail'], '--bail does nothing beside --path'],
  [['sdk', '--list', '--runs=3'], '--runs does nothing beside --list'],
  [['--bail', '--baseline=a.json'], '--bail leaves requirements untested'],
  [['--bail=0'], 'a whole number from'],
  [['--part=nothing'], 'It takes request, encryption'],
  [['--keyword=may'], 'It takes MUST, MUST NOT'],
  [['--grep=('], 'a regular expression'],
  [['--requirement='], 'There is no requirement ""; --list'],
  [['curl', 'abc'], "error: the argument number cannot be 'abc'. It takes the number of an exchange"],
  [['--part=opt-out', '--keyword=info', '--grep=zzz'], 'no requirement of 2023-08 is chosen'],
  [['--target=staging'], 'use mock, mock-observed, local, integ, prod or an http(s) URL'],
  [['explain'], 'missing required argument'],
  [['explain', 'RF-KEY-1'], 'did you mean RF-KEY-01?'],
  [['explain', 'nonsense'], '--list shows all'],
  [['drift', '--between', '2023-08'], 'takes two editions'],
  [['drift', '--revision=1999-01', 'page.md'], 'unknown edition'],
  [['drift'], 'give either pages'],
])('%j is a mistake, and the message says what to do', async (args, what) => {
  const isRun = args[0]?.startsWith('--') === true;
  const folder = isRun ? [`--report-dir=${join(scratch, 'mistakes')}`] : [];
  const { exitCode, err } = await run(...args, ...folder);
  expect(exitCode).toBe(2);
  expect(err).toContain(what);
});

test('reports a port that is in use', async () => {
  await using operator = await startMockOperator({ revision: '2023-08' });
  const { exitCode, err } = await run('mock', `--port=${new URL(operator.baseUrl).port}`);
  expect([exitCode, err]).toEqual([2, expect.stringContaining('is in use')]);
});

async function conformance(name: string, ...args: string[]) {
  const folder = join(scratch, name);
  const result = await run('run', ...args, `--report-dir=${folder}`);
  const file = join(folder, 'verdict.json');
  const verdict = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunVerdict) : undefined;
  return { ...result, folder, verdict };
}

describe('a run', () => {
  test('of a correct operator conforms and writes every report', async () => {
    const vault = join(scratch, 'tokens.vault');
    const options = ['--requirement=RF-REQ-03', '--runs=5', `--vault=${vault}`];
    const { exitCode, out, folder, verdict } = await conformance('right', ...options);
    expect([exitCode, verdict?.verdict]).toEqual([0, 'conforms']);
    expect(out).toContain(folder);
    expect(existsSync(join(folder, 'allure-report', 'index.html'))).toBe(true);
    expect(readFileSync(vault, 'utf8')).not.toContain('refreshToken');
  }, 60_000);

  test('of a wrong operator fails and writes a waiver template, which is refused until it is filled in', async () => {
    const template = join(scratch, 'template.json');
    const options = ['--target=mock:put-is-served', '--requirement=RF-REQ-01', '--no-html'];
    const { exitCode, verdict } = await conformance('wrong', ...options, `--write-waivers=${template}`);
    expect([exitCode, verdict?.verdict]).toEqual([1, 'violates']);
    const refused = await conformance('refused', ...options, `--waivers=${template}`);
    expect(refused.exitCode).toBe(2);
  }, 60_000);

  test('with --bail stops after the first violation, with --json prints the verdict alone', async () => {
    const options = ['--target=mock:sealed-with-a-global-key', '--no-html', '--runs=2'];
    const { exitCode, out, err } = await conformance('early', ...options, '--bail', '--json', '--trace');
    const printed = JSON.parse(out) as RunVerdict;
    expect([exitCode, printed.verdict]).toEqual([1, 'violates']);
    expect(printed.reasons.join()).toContain(
      'the run was ended at the first violation, of RF-ENC-04, as --bail',
    );
    expect(printed.totals['not-testable']).toBeGreaterThan(10);
    expect(err).toMatch(/^target {4}mock:sealed-with-a-global-key/);
    expect(err).toMatch(/^#\d+ POST \/v2\/token\/generate with bearer, \d+ bytes: HTTP 200/m);
    expect(err).toMatch(/violates \(exit code 1\)$/);
  }, 60_000);

  test('of an unreachable address reports that nothing answers', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    await new Promise((resolve) => server.close(resolve));
    const { exitCode, verdict } = await conformance(
      'nothing',
      `--target=http://127.0.0.1:${port}`,
      '--no-html',
    );
    expect([exitCode, verdict?.verdict]).toEqual([3, 'incomplete']);
    expect(verdict?.reasons.join()).toContain('cannot be reached');
  }, 30_000);
});
