import { expect, test } from 'vitest';
import { ownCommand } from './own-command.ts';

test.each([
  ['test', 'npm test --', 'npx euid-conformance'],
  ['sdk', 'npm run sdk --', 'npx euid-conformance sdk'],
  ['merge', 'npm run merge --', 'npx euid-conformance merge'],
] as const)('%s is started by npm in a checkout, and by the package elsewhere', (script, here, elsewhere) => {
  expect(ownCommand(script, true)).toBe(here);
  expect(ownCommand(script, false)).toBe(elsewhere);
});
