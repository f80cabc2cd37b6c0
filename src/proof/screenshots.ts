// Makes the pictures of README and docs from runs of now. Development only; takes half a minute.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { packageRoot } from '../basics/package-root.ts';
import { steadyPage, steadyText } from './screenshots/steady.ts';
import { terminalPage } from './screenshots/terminal-page.ts';
import { openChromium } from './testing/chromium.ts';

/** One decision taken wrongly, which shows as one violated requirement. */
const FAILING = 'response-key-is-kept';
const SIZE = { width: 1_200, height: 860 };
const MOST_BYTES = 200_000;

type Picture = { name: string; url: string; height?: number; prepare?: string };

const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const browser = await openChromium();
try {
  run('passing', ['--target=mock']);
  const text = run('failing', [`--target=mock:${FAILING}`]);
  const terminal = join(folder, 'terminal.html');
  writeFileSync(terminal, terminalPage(`npm test -- --target=mock:${FAILING}`, steadyText(text)));
  const page = (name: string) => `file://${join(folder, name, 'reports', 'index.html')}`;
  await take(browser, { name: 'report-passing', url: page('passing'), height: 620 });
  await take(browser, { name: 'report-failing', url: page('failing') });
  await take(browser, {
    name: 'report-evidence',
    url: `${page('failing')}#violations`,
    prepare: "document.querySelector('.exchange').open = true",
  });
  await take(browser, { name: 'terminal', url: `file://${terminal}` });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the suite in a folder of its own, as from a checkout, and returns what it prints. */
function run(name: string, args: readonly string[]): string {
  const cwd = mkdtempSync(join(folder, 'run-'));
  const command = [join(packageRoot, 'src', 'cli', 'bin.mjs'), 'run', '--seed=7', ...args];
  const { stdout, status } = spawnSync(process.execPath, command, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  });
  if (status !== 0 && status !== 1) throw new Error(`the run ${name} ended with code ${status}: ${stdout}`);
  rmSync(join(folder, name), { recursive: true, force: true });
  spawnSync('mv', [cwd, join(folder, name)]);
  return stdout;
}

async function take(from: Browser, { name, url, height = SIZE.height, prepare }: Picture): Promise<void> {
  const page = await from.newPage({ viewport: { ...SIZE, height }, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.evaluate(steadyPage);
  if (prepare !== undefined) await page.evaluate(prepare);
  if (url.includes('#'))
    await page.evaluate(`document.getElementById('${url.split('#')[1]}').scrollIntoView()`);
  const picture = await page.screenshot({ path: join(packageRoot, 'docs', `${name}.png`) });
  await page.close();
  const isSmall = picture.length < MOST_BYTES;
  process.stdout.write(`${isSmall ? 'ok  ' : 'FAIL'} docs/${name}.png, ${picture.length} bytes\n`);
  if (!isSmall) process.exitCode = 1;
}
