import { readFileSync } from 'node:fs';

/** Runs that the Allure report compares, this one included. */
export const HISTORY_RUNS = 30;

type Entry = { uuid: string; testResults: Record<string, { labels?: unknown }> };

/**
 * The newest entries of a history file, one run a line; empty where there is none. A line that a killed run left
 * half-written is dropped, and so are labels: they are half of the file, and no trend is made of them.
 */
export function readHistory(file: string): string {
  return textOf(file)
    .split('\n')
    .flatMap((line) => entryOf(line) ?? [])
    .slice(1 - HISTORY_RUNS)
    .map((entry) => `${JSON.stringify(withoutLabels(entry))}\n`)
    .join('');
}

/** Whether a file is a history that Allure wrote: then its first line is a run. */
export function isHistory(text: string): boolean {
  return entryOf(text.slice(0, Math.max(0, text.indexOf('\n')))) !== undefined;
}

function entryOf(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | null;
    const isEntry = typeof entry?.uuid === 'string' && typeof entry.testResults === 'object';
    return isEntry && entry.testResults !== null ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

function withoutLabels({ testResults, ...rest }: Entry): Entry {
  const lean = Object.entries(testResults).map(([id, result]) => [id, { ...result, labels: [] }]);
  return { ...rest, testResults: Object.fromEntries(lean) as Entry['testResults'] };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
