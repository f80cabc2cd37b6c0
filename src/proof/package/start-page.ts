import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { run } from './program.ts';

const PAGE = join(packageRoot, 'docs', 'start.md');
const WAIVERS = 'my-waivers.json';
/** What the page says of each of its commands, in its order: the code with which it ends. */
const codes = [0, 1, 0, 1, 1, 0];

/** Types what the page on the first five minutes says, and fills in the waiver as it says. */
export function checkStart(folder: string): string {
  const commands = commandsOf(readFileSync(PAGE, 'utf8'));
  if (commands.length !== codes.length) throw new Error(`the page has ${commands.length} commands`);
  for (const [at, command] of commands.entries()) {
    if (command.includes(` --waivers ${WAIVERS}`)) fillIn(join(folder, WAIVERS));
    const { code, output } = run(folder, ['sh', '-c', command]);
    if (code !== codes[at]) {
      throw new Error(`${command} ended in ${code}, not in ${codes[at]}: ${output.trim().slice(-500)}`);
    }
  }
  return `${commands.length} commands`;
}

/** The page's commands as they are where the package is installed. Those for an operator of the reader are left out. */
function commandsOf(page: string): string[] {
  return [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, text = '']) => text.trim().split('\n'))
    .filter((line) => line !== 'npm ci' && !line.includes('localhost'))
    .map((line) => line.replace(/^npm test(?: --)?/, 'npx --no-install euid-conformance'));
}

function fillIn(file: string): void {
  const text = readFileSync(file, 'utf8')
    .replaceAll(/"owner": "<[^"]*"/g, '"owner": "release team"')
    .replaceAll(/"expires": "<[^"]*"/g, '"expires": "2099-12-31"');
  writeFileSync(file, text);
}
