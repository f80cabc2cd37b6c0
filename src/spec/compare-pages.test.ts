import { describe, expect, test } from 'vitest';
import { comparePages } from './compare-pages.ts';
import { type DriftLine, printDriftLine } from './drift-line.ts';
import { parsePage } from './parse-page.ts';
import { smallGeneratePage, smallRefreshPage } from './testing/small-page.ts';

function drift(from: string | RegExp, to: string, original = smallRefreshPage): string[] {
  const edited = original.replace(from, to);
  expect(edited).not.toBe(original);
  const lines: DriftLine[] = comparePages(parsePage(original, 'ours.md'), parsePage(edited, 'theirs.md'));
  return lines.map(printDriftLine);
}

test('the same page, or another wording, is not drift', () => {
  const same = parsePage(smallRefreshPage, 'ours.md');
  expect(comparePages(same, same)).toEqual([]);
  expect(drift('| Ill. |', '| Something was `wrong`. |')).toEqual([]);
  expect(drift('A `message` comes with', 'Expect a `message` at')).toEqual([]);
});

describe('one edit gives exactly one line', () => {
  const property = '| `refresh_from` | double | When. |';
  const cases: [string, string | RegExp, string, string][] = [
    [
      'type',
      'double',
      'number',
      'theirs.md:13: changed response body property refresh_from, type: double → number',
    ],
    ['code', '| 400 |', '| 422 |', 'theirs.md:20: changed status client_error, HTTP status code: 400 → 422'],
    [
      'attribute',
      '| Required |',
      '| Optional |',
      'theirs.md:7: changed path parameter {environment}, attribute: required → optional',
    ],
    [
      'name of a property',
      '`refresh_from`',
      '`refresh_at`',
      'theirs.md:13: changed response body property refresh_from, name: refresh_from → refresh_at',
    ],
    [
      'added property',
      property,
      `${property}\n| \`extra\` | string | New. |`,
      'theirs.md:14: added response body property extra (string)',
    ],
    [
      'removed status',
      '| `client_error` | 400 | Ill. |\n',
      '',
      'ours.md:20: removed status client_error (400)',
    ],
    [
      'added status',
      '| `client_error`',
      '| `gone` | 410 | Gone. |\n| `client_error`',
      'theirs.md:20: added status gone (410)',
    ],
    [
      'name of a status in table and line',
      /`success`/g,
      '`fine`',
      'theirs.md:19: changed status success, name: success → fine',
    ],
    [
      'line on message',
      'but `success`.',
      'but `success` and `client_error`.',
      'theirs.md:22: changed message rule `message`, due except with: success → client_error, success',
    ],
    [
      'no line on message',
      /A `message` .*/,
      '',
      'ours.md:22: removed message rule `message`, due except with: success',
    ],
    [
      'identity',
      '`out@example.com`',
      '`gone@example.com`',
      'theirs.md:28: changed test identity out@example.com, name: out@example.com → gone@example.com',
    ],
    [
      'kind of an identity',
      '| Email |',
      '| Phone |',
      'theirs.md:28: changed test identity out@example.com, type: email → phone',
    ],
    [
      'effect of an identity',
      '| POST /token/refresh |',
      '| POST /token/generate |',
      'theirs.md:28: changed test identity out@example.com, next endpoint: /token/refresh → /token/generate',
    ],
    [
      'removed identity',
      /\| Email .*\n/,
      '',
      'ours.md:28: removed test identity out@example.com (email, /token/refresh)',
    ],
  ];

  test.each(cases)('%s', (_title, from, to, line) => {
    expect(drift(from, to)).toEqual([line]);
  });

  test('body parameter', () => {
    expect(drift('| Conditionally Required |', '| Required |', smallGeneratePage)).toEqual([
      'theirs.md:13: changed body parameter email, attribute: conditionally required → required',
    ]);
  });
});

test('a row with a new name and a new type counts as removed and added', () => {
  expect(drift('| `refresh_from` | double |', '| `renewed` | string |')).toEqual([
    'ours.md:13: removed response body property refresh_from (double)',
    'theirs.md:13: added response body property renewed (string)',
  ]);
});

test('a row that only moved is not a renamed row', () => {
  const [from, at, extra] = ['refresh_from', 'refresh_at', 'extra'].map(
    (name) => `| \`${name}\` | double | When. |`,
  );
  const two = smallRefreshPage.replace(`${from}`, `${from}\n${at}`);
  expect(drift(`${from}\n${at}`, `${extra}\n${from}`, two)).toEqual([
    'ours.md:14: removed response body property refresh_at (double)',
    'theirs.md:13: added response body property extra (double)',
  ]);
});

test('an identity in a table and in testing notes is the same identity', () => {
  const notes = '#### Testing notes\n\nThe `out@example.com` address opts out.\n';
  expect(drift(/## Test Identities[\s\S]*/, notes)).toEqual([]);
});

test('an identity with an effect in the table and another in the notes is one row with both', () => {
  const both = `${smallGeneratePage}\n#### Testing notes\n\nThe \`out@example.com\` address opts out.\n`;
  const drifts = comparePages(parsePage(smallGeneratePage, 'ours.md'), parsePage(both, 'theirs.md'));
  expect(drifts.map(printDriftLine)).toEqual([
    'theirs.md:34: changed test identity out@example.com, next endpoint: /token/refresh → /token/refresh and /token/generate',
  ]);
});

test('a block of code names no identities', () => {
  const notes =
    '#### Testing notes\n\n```\ncurl -d nobody@example.com\n```\n\nThe `out@example.com` address.\n';
  expect(drift(/## Test Identities[\s\S]*/, notes)).toEqual([]);
});
