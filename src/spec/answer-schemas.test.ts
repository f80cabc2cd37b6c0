import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { answerSchemas } from './answer-schemas.ts';
import { parsePage } from './parse-page.ts';
import { SpecificationError } from './specification-error.ts';
import { smallRefreshPage } from './testing/small-page.ts';

const withOptout = smallRefreshPage.replace(
  '| `client_error` | 400 | Ill. |',
  '| `optout` | 200 | Out. |\n| `client_error` | 400 | Ill. |\n| `gone` | 410 | Gone. |',
);

function validatorOf(markdown: string, title: string) {
  const schema = answerSchemas(parsePage(markdown, 'page.md'), 'Refresh', 'Identity')[title];
  if (schema === undefined) throw new Error(`no schema called ${title}`);
  const validate = new Ajv2020().compile(schema);
  return (value: unknown) => validate(value);
}

describe('a message is required where the line under the status table says so', () => {
  test('with some errors only', () => {
    const exceptGone = withOptout.replace('but `success`.', 'but `success`, `optout` and `gone`.');
    const error = validatorOf(exceptGone, 'RefreshError');
    expect(error({ status: 'client_error' })).toBe(false);
    expect(error({ status: 'client_error', message: 'no' })).toBe(true);
    expect(error({ status: 'gone' })).toBe(true);
  });

  test('with an opt-out too', () => {
    const optout = validatorOf(withOptout, 'RefreshOptout');
    expect(optout({ status: 'optout' })).toBe(false);
    expect(optout({ status: 'optout', message: 'out' })).toBe(true);
  });

  test('with no answer when the line is contested', () => {
    const contested = withOptout.replace('but `success`.', 'but `success`.\n\nContested: see above.');
    expect(validatorOf(contested, 'RefreshOptout')({ status: 'optout' })).toBe(true);
    expect(validatorOf(contested, 'RefreshError')({ status: 'gone' })).toBe(true);
  });
});

test.each([
  ['no line on message', 'no-message-rule', withOptout.replace(/A `message` .*/, ''), 19],
  [
    'no line on message, nor any status',
    'no-message-rule',
    smallRefreshPage.replace(/A `message` .*/, '').replace(/(?<=:--- \|\n)\| `success`.*\n.*\n/, ''),
    1,
  ],
  [
    'a line that names no status of the table',
    'unknown-status',
    withOptout.replace('but `success`', 'but `fine`'),
    24,
  ],
  ['no opt-out in the table', 'unknown-status', smallRefreshPage, 19],
  ['a sealed status without schema', 'unknown-status', withOptout.replace('| 410 |', '| 200 |'), 22],
])('%s is an error', (_title, code, markdown, line) => {
  let caught: unknown;
  try {
    answerSchemas(parsePage(markdown, 'page.md'), 'Refresh', 'Identity');
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(SpecificationError);
  expect(caught).toMatchObject({ code, data: { file: 'page.md', line } });
});
