import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { identities as identities202308 } from '../contract/generated/2023-08/identities.ts';
import { identities as identities202607 } from '../contract/generated/2026-07/identities.ts';
import { identityModule, statusModule } from './data-modules.ts';
import { sourcePages } from './source-pages.ts';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

describe('the status table as data', () => {
  test('gives the HTTP code of each status, whether it is sealed and whether a message is required', async () => {
    const source = statusModule(await sourcePages(rootDir, '2023-08'), '// banner');
    const rows = source.split('\n').filter((line) => line.startsWith('  {'));
    const told = rows.map((row) => [...row.matchAll(/: '?([\w]+)/g)].map(([, value]) => value).join(' '));
    expect(told).toEqual([
      'refresh success 200 true no',
      'refresh optout 200 true no',
      'refresh client_error 400 false yes',
      'refresh invalid_token 400 false yes',
      'refresh expired_token 400 false yes',
      'refresh unauthorized 401 false yes',
      'generate success 200 true no',
      'generate optout 200 true contested',
      'generate client_error 400 false contested',
      'generate unauthorized 401 false contested',
    ]);
    expect(source.startsWith('// banner\n')).toBe(true);
  });
});

describe('test identities as data', () => {
  test('2023-08 has one that opts out at refresh and one that never does', () => {
    const effects = new Set(identities202308.map(({ value, effect }) => `${value} ${effect}`));
    expect([...effects].sort()).toEqual([
      'optout@email.com refresh-optout',
      'validate@email.com never-optout',
    ]);
  });

  test('2026-07 keeps what each page says of the two phones that its pages swap', () => {
    const phones = identities202607.filter(({ contested }) => contested);
    expect(phones.map(({ page, value, effect }) => `${page} page: ${value} ${effect}`)).toEqual([
      'refresh page: +00000000002 refresh-optout',
      'generate page: +00000000002 generate-optout',
      'generate page: +00000000000 refresh-optout',
    ]);
  });

  test('a disagreement of the two pages is contested even without a note', async () => {
    const pages = await sourcePages(rootDir, '2026-07');
    const silent = {
      refresh: { ...pages.refresh, contestedIdentities: [] },
      generate: { ...pages.generate, contestedIdentities: [] },
    };
    const contested = identityModule(silent, '')
      .split('\n')
      .filter((line) => line.includes('contested: true'));
    expect(contested).toHaveLength(2);
    for (const line of contested) expect(line).toContain('+00000000002');
  });

  test('an endpoint without a known effect is an error with file and line', async () => {
    const pages = await sourcePages(rootDir, '2023-08');
    const row = { kind: 'email', value: 'x@example.com', next: '/token/logout', line: 99 };
    const odd = { ...pages, refresh: { ...pages.refresh, identities: [row] } };
    expect(() => identityModule(odd, '')).toThrow('schemas/2023-08/token-refresh.md:99: no known effect');
  });
});
