import { describe, expect, test } from 'vitest';
import { thrownBy } from '../testing/thrown.ts';
import { parsePage } from './parse-page.ts';
import { SpecificationError } from './specification-error.ts';
import { smallGeneratePage, smallRefreshPage } from './testing/small-page.ts';

function errorOf(markdown: string): SpecificationError {
  const error = thrownBy(SpecificationError, () => parsePage(markdown, 'tables/page.md'));
  if (error === undefined) throw new Error('the page was read without an error');
  return error;
}

describe('a table that cannot be read is an error with file and line', () => {
  const row = '| `refresh_from` | double | When. |';
  const status = '| `client_error` | 400 | Ill. |';
  const identity = '| Email | `out@example.com` | Opts out. | POST /token/refresh |';
  const cases: [string, string, string | RegExp, string, number][] = [
    ['unknown data type', 'unknown-type', 'double', 'dubble', 13],
    ['duplicate property', 'duplicate-property', row, `${row}\n${row}`, 14],
    ['duplicate status', 'duplicate-status', status, `${status}\n${status}`, 21],
    ['duplicate identity', 'duplicate-identity', identity, `${identity}\n${identity}`, 29],
    ['HTTP code in letters', 'bad-http-code', '| 400 |', '| 4oo |', 20],
    ['HTTP code out of range', 'bad-http-code', '| 400 |', '| 4000 |', 20],
    ['missing column of properties', 'missing-column', '| Property | Data Type |', '| Property | Kind |', 11],
    ['missing column of codes', 'missing-column', 'HTTP Status Code |', 'Code |', 17],
    ['missing column of identities', 'missing-column', 'Next Endpoint |', 'Then |', 26],
    ['row that ends early', 'missing-cell', row, '| `refresh_from` |', 13],
    ['empty cell', 'missing-cell', '| double |', '| |', 13],
    ['bar inside a cell', 'extra-cell', '| Opts out. |', '| Opts `a|b` out. |', 28],
    ['heading without table', 'no-table', /(?<=properties\n)[\s\S]*?(?=\n## )/, '', 9],
    ['missing section', 'missing-section', 'Status Codes', 'Results', 1],
    ['title of another endpoint', 'unknown-endpoint', '# POST /token/refresh', '\n# POST /token/validate', 2],
    ['no title', 'unknown-endpoint', '# POST /token/refresh', 'POST /token/refresh', 1],
  ];

  test.each(cases)('%s', (_title, code, from, to, line) => {
    const edited = smallRefreshPage.replace(from, to);
    expect(edited).not.toBe(smallRefreshPage);
    const error = errorOf(edited);
    expect(error).toMatchObject({ code, data: { file: 'tables/page.md', line } });
    expect(error.message).toMatch(new RegExp(`^tables/page\\.md:${line}: `));
  });

  test('a repeated parameter and a generate page without body parameters are errors', () => {
    const row = '| `email` | string | Conditionally Required | Who. |';
    const twice = smallGeneratePage.replace(row, `${row}\n${row}`);
    expect(errorOf(twice)).toMatchObject({ code: 'duplicate-property', data: { line: 14 } });
    const without = smallGeneratePage.replace('## Body parameters', '## Fields');
    expect(errorOf(without)).toMatchObject({ code: 'missing-section', data: { line: 1 } });
  });

  test('the message names the line of the first of two rows', () => {
    expect(errorOf(smallRefreshPage.replace(row, `${row}\n${row}`)).message).toContain(
      '`refresh_from` is already on line 13',
    );
  });
});
