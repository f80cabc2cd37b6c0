// Opens the report of a run against an operator with hostile texts in Chromium. Development only.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  attachmentTypes,
  hasCodeLink,
  reportOnHostile,
  terminalControlLines,
} from './report-safety/hostile-report.ts';
import { EXECUTED, hostileTexts } from './report-safety/hostile-texts.ts';
import { chromiumPath } from './testing/chromium.ts';

const MOST_PAGES = 12;
const PATIENCE_MS = 60_000;
let passed = 0;
let failed = 0;

function report(holds: boolean, what: string): void {
  if (holds) passed += 1;
  else failed += 1;
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${what}\n`);
}

const browser = chromiumPath;
if (browser === undefined) {
  process.stderr.write('Chromium is not installed: run apt-get install chromium, then try again\n');
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'report-safety-'));
try {
  await proveTheProof(browser);
  const output = await reportOnHostile(folder, []);
  report(terminalControlLines(output).length === 0, 'the terminal is not controlled');
  report([...attachmentTypes(folder)].join() === 'text/plain .txt', 'attachments are plain text');
  await openOwnPage(browser);
  await openPages(browser);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Checks that the texts do harm in a page that does not escape them; otherwise the proof proves nothing. */
async function proveTheProof(command: string): Promise<void> {
  for (const [at, text] of hostileTexts.slice(0, 5).entries()) {
    const page = join(folder, `naked-${at}.html`);
    writeFileSync(page, `<!doctype html><html><body><p title="x">${text}</p></body></html>`);
    report(
      wasExecuted(await domOf(command, page)),
      `hostile text ${at + 1} runs in a page that does not escape it`,
    );
    rmSync(page);
  }
}

async function openOwnPage(command: string): Promise<void> {
  const dom = await domOf(command, join(folder, 'index.html'));
  const shown = dom.replace(/<script\b[\s\S]*?<\/script>/g, '');
  report(shown.includes('onerror='), 'the page shows hostile texts');
  report(!wasExecuted(dom) && !hasCodeLink(shown), 'nothing runs in the page, and no link in it is code');
}

async function openPages(command: string): Promise<void> {
  const page = join(folder, 'allure-report', 'index.html');
  const tree = await domOf(command, page);
  report(tree.includes('RF-ST-04') && !wasExecuted(tree), 'the tree shows the requirements and runs nothing');
  for (const { id, name } of troubledTests(page)) {
    const dom = await domOf(command, page, `#${id}`);
    const shown = dom.replace(/<script\b[\s\S]*?<\/script>/g, '');
    report(shown.includes('test-result') && !wasExecuted(dom), `nothing runs in: ${name}`);
    report(!hasCodeLink(shown), `no link is code in: ${name}`);
  }
}

/** Tests in the page whose error quotes a hostile text. */
function troubledTests(page: string): { id: string; name: string }[] {
  const data = readFileSync(page, 'utf8').matchAll(
    /"data\/test-results\/([0-9a-f]+)\.json",\s*"([A-Za-z0-9+/=]+)"/g,
  );
  const tests = [...data].map(([, id = '', text = '']) => {
    const { name, error } = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as {
      name: string;
      error?: { message?: string };
    };
    return { id, name, isTroubled: /[<>]|javascript:|\\u[0-9a-f]{4}/.test(error?.message ?? '') };
  });
  return tests.filter(({ isTroubled }) => isTroubled).slice(0, MOST_PAGES);
}

function wasExecuted(dom: string): boolean {
  return dom.includes(`id="${EXECUTED}"`) || dom.includes(`<title>${EXECUTED}`);
}

function domOf(command: string, page: string, hash = ''): Promise<string> {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=8000', '--dump-dom'];
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  return new Promise((resolve, reject) => {
    execFile(
      command,
      [...options, profile, `file://${page}${hash}`],
      { timeout: PATIENCE_MS, maxBuffer: 256 * 1024 * 1024 },
      (error, dom) => (error === null ? resolve(dom) : reject(error)),
    );
  });
}
