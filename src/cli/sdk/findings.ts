// Writes docs/sdk-findings.md from the verdicts of the drivers that come with the suite. Development only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSdkFindings } from '../../report/sdk-findings-page.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { packageRoot } from '../package-info.ts';
import { knownDrivers } from './known-drivers.ts';

const reports = process.argv[2] ?? join(packageRoot, 'reports');
const names = Object.keys(knownDrivers).filter((name) => knownDrivers[name]?.sdk !== undefined);
const fileOf = (name: string) => join(reports, `sdk-${name}`, 'verdict.json');
const missing = names.filter((name) => !existsSync(fileOf(name)));
if (missing.length > 0) {
  process.stderr.write(
    `no verdict of ${missing.join(', ')}: run npm run sdk -- --driver <name> --report-dir reports/sdk-<name>\n`,
  );
  process.exit(1);
}
const runs = names.map((driver) => ({
  driver,
  verdict: JSON.parse(readFileSync(fileOf(driver), 'utf8')) as RunVerdict,
}));
writeFileSync(join(packageRoot, 'docs', 'sdk-findings.md'), renderSdkFindings(runs));
process.stdout.write('docs/sdk-findings.md\n');
