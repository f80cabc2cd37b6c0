import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type PageFile = { path: string; text: string };

/** The files that a page shows: blocks of code whose first line names a file after the language. */
export function filesOf(page: string): PageFile[] {
  return [...page.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));
}

/** The commands of a page's blocks of shell that stand below a heading, until the next one of the same level. */
export function commandsBelow(heading: string, page: string): string[] {
  const [, section = ''] = `\n${page}`.split(`\n## ${heading}\n`);
  const [own = ''] = section.split(/^## /m, 1);
  return [...own.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) => text.trim().split('\n'));
}

/** Writes files below a folder. */
export function writeFiles(files: readonly PageFile[], folder: string): void {
  for (const { path, text } of files) {
    const target = join(folder, ...path.split('/'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
