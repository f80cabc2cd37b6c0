/** The counts of v8 for one file, as the reporter `json-summary` writes them. */
export type FileCoverage = Record<'lines' | 'branches', { total: number; covered: number }>;

type Row = { folder: string; lines: number; branches: number };

/**
 * A page with the share of lines and branches of each folder of `src` that unit tests run. Percentages are whole and
 * rounded down, so that the page changes only when the coverage does.
 * @param files by path, as in `coverage-summary.json`; its `total` is not used
 */
export function coveragePage(files: Readonly<Record<string, FileCoverage>>): string {
  const byFolder = new Map<string, FileCoverage[]>();
  for (const [path, file] of Object.entries(files)) {
    const folder = /[/\\]src[/\\]([^/\\]+)[/\\]/.exec(path)?.[1];
    if (folder !== undefined) byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  const rows = [...byFolder].map(([folder, own]) => rowOf(`src/${folder}`, own));
  rows.sort((left, right) => (left.folder < right.folder ? -1 : 1));
  rows.push(rowOf('all', [...byFolder.values()].flat()));
  return [
    '# Coverage',
    '',
    'The share of code that the unit tests run, in per cent, rounded down. `npm run coverage` writes this page and fails below 90.',
    '',
    '| folder | lines | branches |',
    '| --- | ---: | ---: |',
    ...rows.map(({ folder, lines, branches }) => `| ${folder} | ${lines} | ${branches} |`),
    '',
  ].join('\n');
}

function rowOf(folder: string, files: readonly FileCoverage[]): Row {
  const share = (what: 'lines' | 'branches') => {
    const total = files.reduce((sum, file) => sum + file[what].total, 0);
    const covered = files.reduce((sum, file) => sum + file[what].covered, 0);
    return total === 0 ? 100 : Math.floor((100 * covered) / total);
  };
  return { folder, lines: share('lines'), branches: share('branches') };
}
