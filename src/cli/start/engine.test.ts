import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { SPARING } from '../../basics/spare-memory.ts';

const { FLAGS } = createRequire(import.meta.url)('./engine.cjs') as { FLAGS: string[] };

test.each([...FLAGS, SPARING])('Node knows %s', (flag) => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const name = flag.replace(/^--(no-)?/, '').replace(/=.*/, '');
  expect(known).toMatch(new RegExp(`^ +--(\\[no-?\\])?${name} `, 'm'));
});
