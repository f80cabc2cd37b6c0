import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';

const ENTRY = join('src', 'cli', 'bin.cjs');
const LOADER = ['package.json', ENTRY, join('src', 'cli', 'bin.mjs'), join('src', 'cli', 'start')];
const WHOLE = ['package.json', 'tsconfig.json', 'src', 'suites', 'schemas'];

type Start = { args?: string[]; flags?: string[]; environment?: Record<string, string>; entry?: string };

/** A copy of some files of the checkout in a folder of this name. */
function copyOf(files: readonly string[], name = 'checkout'): string {
  const folder = join(scratchFolder(), name);
  for (const file of files) cpSync(join(packageRoot, file), join(folder, file), { recursive: true });
  return folder;
}

/** Makes the dependencies of the checkout those of a copy. */
function link(folder: string): void {
  symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
}

/** Makes folders of all dependencies with nothing in them. */
function installInPart(folder: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), '{}');
  }
}

/** Runs the command line of a folder to its end. */
function start(folder: string, { args = [], flags = [], environment = {}, entry = ENTRY }: Start = {}) {
  const child = spawn(process.execPath, [...flags, entry, 'run', ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  );
}

const pretended = (version: string) => [
  `--import=data:text/javascript,Object.defineProperty(process,'version',{value:'${version}'})`,
];

test.each(['v18.20.0', 'v20.18.9', 'v22.12.0', 'v23.5.0'])(
  'Node %s is refused with one line and exit code 2',
  async (version) => {
    const { code, output } = await start(packageRoot, { flags: pretended(version) });
    expect(code).toBe(2);
    expect(output).toBe(
      `error: Node ${version} cannot run this suite: use Node 20.19.0, 22.13.0, or 24 and later\n`,
    );
  },
);

test('a version is compared with the range of package.json', () => {
  const { satisfies } = createRequire(import.meta.url)('./requirements.cjs') as {
    satisfies: (version: string, range: string) => boolean;
  };
  const { engines } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const accepts = (version: string) => satisfies(version, engines.node);
  expect(['v20.19.0', 'v20.20.1', 'v22.13.0', 'v22.30.0', 'v24.0.0', 'v30.1.2'].filter(accepts)).toHaveLength(
    6,
  );
  expect(['v0.12.0', 'v19.99.0', 'v20.18.99', 'v21.7.0', 'v22.12.9', 'v23.11.0'].filter(accepts)).toEqual([]);
});

test.each([ENTRY, join('src', 'cli', 'bin.mjs')])(
  'a checkout without dependencies is refused by %s with one line and exit code 2',
  async (entry) => {
    const folder = copyOf(LOADER);
    const { code, output } = await start(folder, { entry });
    expect(code).toBe(2);
    expect(output).toMatch(
      /^error: the dependencies are not installed \(allure-js-commons and \d+ more\): run npm ci in .*\n$/,
    );
  },
);

test('a checkout runs what its sources say now, and is not built anew for a change of a test', async () => {
  const compiler = join('src', 'contract', 'compile-schema.cjs');
  const folder = copyOf([...LOADER, compiler, 'schemas', 'tsconfig.json']);
  link(folder);
  const main = join(folder, 'src', 'cli', 'main.ts');
  const say = (word: string) =>
    writeFileSync(main, `export async function main(): Promise<void> { console.log('${word}'); }\n`);
  say('one');
  expect(await start(folder)).toEqual({ code: 0, output: 'one\n' });
  say('three');
  expect(await start(folder)).toEqual({ code: 0, output: 'three\n' });
  const built = () => statSync(join(folder, 'dist', 'src', 'cli', 'main.js')).mtimeMs;
  const before = built();
  writeFileSync(join(folder, 'src', 'cli', 'main.test.ts'), 'a test');
  await start(folder);
  expect(built()).toBe(before);
});

test('sources that changed without a compiler are refused with one line and exit code 2', async () => {
  const folder = copyOf([...LOADER, 'tsconfig.json']);
  writeFileSync(join(folder, 'src', 'cli', 'main.ts'), '');
  installInPart(folder);
  const { code, output } = await start(folder);
  expect(code).toBe(2);
  expect(output).toMatch(/^error: the sources are newer .* typescript is not installed: run npm ci\n$/);
});

test('dependencies that were installed in part are refused with one line and exit code 2', async () => {
  execFileSync(process.execPath, [join(packageRoot, 'src', 'cli', 'start', 'build.cjs')]);
  const folder = copyOf([...LOADER, 'dist']);
  installInPart(folder);
  const { code, output } = await start(folder);
  expect(code).toBe(2);
  expect(output).toMatch(/^error: the dependencies are not installed completely \(.*\): run npm ci in .*\n$/);
});

test.each([
  ['is missing', (_: string) => undefined],
  [
    'cannot be read',
    (folder: string) => writeFileSync(join(folder, 'src', 'cli', 'main.ts'), 'not a module'),
  ],
])('a checkout of which a file %s ends with one line and exit code 5', async (_, damage) => {
  const folder = copyOf(LOADER);
  link(folder);
  damage(folder);
  const { code, output } = await start(folder);
  expect(code).toBe(5);
  expect(output).toMatch(/^defect of the suite: it could not be (loaded|compiled) \(.*\)\n$/);
});

test.each(['missing', 'package.json'])(
  'a temporary folder that cannot be written (%s) is refused with one line and exit code 2',
  async (name) => {
    const folder = copyOf(LOADER);
    link(folder);
    const { code, output } = await start(folder, { environment: { TMPDIR: join(folder, name) } });
    expect(code).toBe(2);
    expect(output).toMatch(/^error: the temporary folder .* cannot be written \(E[A-Z]+\): set TMPDIR .*\n$/);
  },
);

test('a checkout works in a folder whose name means something in an address, and writes its page', async () => {
  const folder = copyOf(WHOLE, 'a%2Fb#c?d\\e [1]{f,g}\nh');
  link(folder);
  const { code, output } = await start(folder, { args: ['--requirement=RF-REQ-01'] });
  expect(output).toMatch(/\ntested mock at .*: conforms/);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'reports', 'allure-report', 'index.html'), 'utf8')).toContain('</html>');
}, 60_000);

test('in such a folder a temporary folder of such a name is refused with one line and exit code 2', async () => {
  const folder = copyOf(LOADER, 'a#b');
  link(folder);
  const { code, output } = await start(folder, { environment: { TMPDIR: folder } });
  expect(code).toBe(2);
  expect(output).toMatch(/^error: .* cannot be loaded from .*a#b.*: rename the folder, or set TMPDIR .*\n$/);
});

test('a run through a link ends with a signal as any other, and leaves no link', async () => {
  const folder = copyOf(WHOLE, 'a#b');
  link(folder);
  const temporary = scratchFolder();
  const child = spawn(process.execPath, [ENTRY, 'run', '--no-html'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.once('data', () => child.kill('SIGINT'));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(130);
  expect(readdirSync(temporary).filter((name) => name.startsWith('euid-conformance-'))).toEqual([]);
  expect(readFileSync(join(folder, 'reports', 'verdict.json'), 'utf8')).toContain('"exitCode": 130');
}, 60_000);
