// Writes docs/sdk-findings.md from the verdicts that `npm run check:sdks` leaves, or with --check says whether it is up to
// date. Development only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../basics/package-root.ts';
import { revisions } from '../../contract/revision.ts';
import { renderSdkFindings } from '../../report/sdk-findings-page.ts';
import { loadSdkSuites } from '../../run/execute/load-suites.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { sdkTests } from '../../sdk/scenario/sdk-requirement.ts';
import { realSdks, reportFolder } from './check-sdks.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const page = join(packageRoot, 'docs', 'sdk-findings.md');

const files = realSdks.flatMap(({ name }) =>
  revisions.map((revision) => join(reportFolder(name, revision), 'verdict.json')),
);
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) {
  process.stderr.write(`there is no ${missing.join(', no ')}: run npm run check:sdks\n`);
  process.exit(1);
}
await loadSdkSuites();
const titles = new Map(sdkTests().map(({ key, title }) => [key, title]));
const runs = realSdks.map(({ name, sdk }) => ({
  driver: name,
  sdk: `${sdk.name} ${sdk.version}`,
  verdicts: revisions.map(
    (revision) =>
      JSON.parse(readFileSync(join(reportFolder(name, revision), 'verdict.json'), 'utf8')) as RunVerdict,
  ),
}));
const text = renderSdkFindings(runs, (key) => titles.get(key) ?? key);
if (!values.check) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  process.stderr.write('docs/sdk-findings.md does not show what the SDKs do: run npm run sdk-findings\n');
  process.exit(1);
}
process.stdout.write(values.check ? 'docs/sdk-findings.md is up to date\n' : 'docs/sdk-findings.md\n');
