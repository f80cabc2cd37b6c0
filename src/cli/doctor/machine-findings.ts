import { existsSync, mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import semver from 'semver';
import { UserError } from '../../basics/coded-error.ts';
import { packageRoot } from '../../basics/package-root.ts';
import { assertOwnHar, HAR_FILE } from '../../report/har/har-file.ts';
import { assertOwnFolder, assertOwnVerdict } from '../../report/report-folder.ts';
import { VERDICT_FILE } from '../../run/verdict/verdict-file.ts';
import type { Finding } from './finding.ts';

/** Whether this Node runs the suite. */
export function nodeFinding(version = process.version): Finding {
  const { engines } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const needed = engines.node.replaceAll('^', '').replaceAll(' ||', ',').replace('>=', 'or later than ');
  return semver.satisfies(version, engines.node)
    ? { about: 'Node', state: 'fine', text: version }
    : { about: 'Node', state: 'mend', text: `${version} is too old`, advice: `install Node ${needed}` };
}

/** Whether the folders can be written that a run writes to. */
export function folderFindings(reportDir: string): Finding[] {
  return [
    folderFinding('reports', reportDir, () => {
      assertOwnVerdict(join(reportDir, VERDICT_FILE));
      assertOwnHar(join(reportDir, HAR_FILE));
      for (const name of ['allure-results', 'allure-report']) assertOwnFolder(join(reportDir, name));
    }),
    folderFinding('temporary', tmpdir(), () => undefined),
  ];
}

function folderFinding(about: string, folder: string, check: () => void): Finding {
  try {
    check();
    // Made and removed again, because permissions say too little.
    rmdirSync(mkdtempSync(join(nearestFolder(resolve(folder)), 'euid-conformance-')));
    return { about, state: 'fine', text: `${folder} can be written` };
  } catch (error) {
    if (error instanceof UserError) return { about, state: 'mend', text: error.message };
    const { code } = error as { code?: string };
    const advice =
      about === 'reports' ? 'give another --report-dir' : 'set TMPDIR to a folder that can be written';
    return { about, state: 'mend', text: `${folder} cannot be written (${code})`, advice };
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}
