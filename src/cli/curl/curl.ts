import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HAR_FILE, ownHarIn } from '../../report/har/har-file.ts';
import type { OwnHar } from '../../report/har/own-facts.ts';
import { painter, wrap } from '../../report/terminal-text.ts';
import { idsNamed } from '../commands/requirement-patterns.ts';
import type { Io } from '../io.ts';
import { type Screen, screenOf } from '../screen.ts';
import { UsageError } from '../usage-error.ts';
import { curlLines } from './curl-lines.ts';

export type CurlOptions = { reportDir: string; requirement?: string; test?: string };

type Kept = OwnHar['log']['entries'][number];

/**
 * Prints a command that repeats an exchange which a run kept, or the list of them.
 * @returns the exit code, 0
 * @throws UsageError `no-exchange` when there is no such report or exchange
 */
export function curlCommand(number: number | undefined, options: CurlOptions, io: Io): number {
  const { log } = harIn(options.reportDir);
  const titles = new Map((log.pages ?? []).map(({ id, title }) => [id, title]));
  const chosen = log.entries.filter((entry) =>
    isChosen(entry, titles.get(entry.pageref ?? '') ?? '', options),
  );
  const found =
    number === undefined ? chosen : chosen.filter(({ _euid }) => _euid.exchange === number).slice(0, 1);
  if (found.length === 0) {
    throw new UsageError(
      'no-exchange',
      number === undefined
        ? `no exchange in ${options.reportDir} is of that test: leave --requirement and --test out to list all ${log.entries.length}`
        : `${options.reportDir} does not keep exchange ${number}, only a sample of each test's: leave the number out to list all ${log.entries.length}`,
    );
  }
  const [only] = found;
  if (found.length === 1 && only !== undefined) io.out(curlLines(only, log._euid).join('\n'));
  else for (const line of listed(found, titles, screenOf())) io.out(line);
  return 0;
}

function harIn(reportDir: string): OwnHar {
  const path = join(reportDir, HAR_FILE);
  const har = ownHarIn(path);
  if (har !== undefined) return har;
  const what = existsSync(path) ? 'is not of a conformance run' : 'does not exist';
  throw new UsageError(
    'no-exchange',
    `${path} ${what}: run the suite, or name the folder of a run with --report-dir`,
  );
}

function isChosen({ _euid }: Kept, title: string, { requirement, test }: CurlOptions): boolean {
  const text = test?.toLowerCase();
  return (
    (requirement === undefined || idsNamed(requirement, [_euid.requirement]).length > 0) &&
    (text === undefined || [_euid.test, title].some((one) => one.toLowerCase().includes(text)))
  );
}

function listed(
  entries: readonly Kept[],
  titles: ReadonlyMap<string, string>,
  { width, color }: Screen,
): string[] {
  const paint = painter(color);
  const groups = new Map<string, Kept[]>();
  for (const entry of entries) {
    const page = entry.pageref ?? '';
    groups.set(page, [...(groups.get(page) ?? []), entry]);
  }
  return [...groups].flatMap(([page, own]) => [
    ...wrap(titles.get(page) ?? page, width, '', '  ').map((line) => paint('bold', line)),
    ...own.flatMap(({ request, response, _euid }) =>
      wrap(
        `${request.method} ${_euid.path}${callers[_euid.authorization]}: ${response.status === 0 ? 'no answer' : response.status}`,
        width,
        `  ${String(_euid.exchange).padStart(5)}  `,
        '         ',
      ),
    ),
  ]);
}

const callers = { none: '', valid: ' with the key', other: ' with another Authorization' } as const;
