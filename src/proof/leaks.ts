// Searches everything that runs against wrong operators write for secrets. Development only; takes minutes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runForLeaks } from './leaks/leak-run.ts';

/** Some mutants of each family: those that put secrets in wrong places, and those that fail in many places. */
const wrongOperators = [
  'documented',
  'observed',
  'success-in-plaintext',
  'opt-out-in-plaintext',
  'nonce-in-plaintext',
  'response-key-in-a-header',
  'token-in-a-header',
  'sealed-inside-json',
  'answer-in-lines',
  'token-in-the-message',
  'stack-trace-in-the-message',
  'errors-as-html',
  'errors-as-form',
  'garbage-is-500',
  'altered-is-client-error',
  'identity-of-another-user',
  'refresh-token-is-kept',
  'fields-beside-the-status',
  'response-key-is-kept',
  'key-in-base64url',
  'opt-out-is-forgotten',
  'fails-after-a-rejection',
  'generated-tokens-do-not-refresh',
  'two-identifiers-are-accepted',
];
const temporary = mkdtempSync(join(tmpdir(), 'leaks-'));
process.env['TMPDIR'] = temporary;
const asked = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const [at, name] of wrongOperators.entries()) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  // The page contains the data of the other files, so two pages are enough.
  const html = at < 2 ? [] : ['--no-html'];
  const { issued, written, leaks, exitCode } = await runForLeaks(name, ['--runs=25', ...html], temporary);
  const bytes = written.reduce((sum, { content }) => sum + content.length, 0);
  const isGreen = leaks.length === 0 && issued > 100 && exitCode !== 2;
  process.stdout.write(
    `${isGreen ? 'ok  ' : 'FAIL'} ${name}: exit code ${exitCode}, ${issued} secrets, ${bytes} bytes written\n`,
  );
  for (const { secret, writing, chars, where } of leaks.slice(0, 10)) {
    process.stdout.write(`       ${chars} characters of a ${secret}, ${writing}, in ${where}\n`);
  }
  if (isGreen) passed += 1;
  else failed += 1;
}
rmSync(temporary, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
