// `npm run package`: makes the package, installs it, and uses it as others do. A check that this machine cannot run is
// told as `not run`. Development only.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './package/check.ts';
import { checkCommands, checkReplay, checkRun, checkVersion } from './package/commands.ts';
import { checkContents, checkImports, checkLinks } from './package/contents.ts';
import { checkImportsOfEntries, checkTypes } from './package/imports.ts';
import { checkInstall } from './package/install.ts';
import { checkPublint, checkTypesOfEntries } from './package/linters.ts';
import { assemble, pack } from './package/packed.ts';
import { recipeChecks } from './package/recipes.ts';
import { checkStart } from './package/start-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'euid-conformance-package-'));
const place = join(folder, 'place');
try {
  const packed = pack(folder);
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{"private": true}\n');
  assemble(packed, place);
  const home = join(place, 'node_modules', 'euid-conformance');
  const checks = [
    { name: 'the package has what runs and nothing else', run: () => checkContents(packed) },
    { name: 'no import leads out of it', run: () => checkImports(packed, home) },
    { name: 'no link of its pages leads out of it', run: () => checkLinks(packed, home) },
    { name: 'publint', run: () => checkPublint(packed) },
    { name: 'are the types wrong', run: () => checkTypesOfEntries(packed) },
    { name: 'an install is small', run: () => checkInstall(packed, join(folder, 'empty')) },
    { name: 'it tells its version', run: () => checkVersion(place) },
    { name: 'a run of it conforms', run: () => checkRun(place) },
    { name: 'a failure replays', run: () => checkReplay(place) },
    { name: 'the first five minutes go as their page says', run: () => checkStart(place) },
    { name: 'its commands start', run: () => checkCommands(place) },
    { name: 'its entry points load', run: () => checkImportsOfEntries(place) },
    { name: 'its types compile', run: () => checkTypes(place) },
    ...recipeChecks(place),
  ];
  const { passed, failed, notRun } = await runChecks(checks, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${passed} passed, ${failed} failed, ${notRun} not run\n`);
  const results = process.env['MUTANT_RESULTS'];
  if (results !== undefined) writeFileSync(results, JSON.stringify({ passed, failed }));
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
