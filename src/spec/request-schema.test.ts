import { expect, test } from 'vitest';
import { parsePage } from './parse-page.ts';
import { generateRequestSchema } from './request-schema.ts';
import { smallGeneratePage } from './testing/small-page.ts';

const row = '| `email` | string | Conditionally Required | Who. |';

test('an optional field is neither required nor one of the alternatives', () => {
  const optional = `${row}\n| \`note\` | string | Optional | More. |\n| \`site\` | integer | Required | Whose. |`;
  const schema = generateRequestSchema(parsePage(smallGeneratePage.replace(row, optional), 'page.md'));
  expect(schema.required).toEqual(['site']);
  expect(schema.oneOf).toEqual([{ required: ['email'] }]);
  expect(Object.keys(schema.properties ?? {})).toEqual(['email', 'note', 'site']);
});

test('there are no alternatives if no field is conditionally required', () => {
  const page = parsePage(smallGeneratePage.replace('Conditionally Required', 'Required'), 'page.md');
  expect(generateRequestSchema(page)).toMatchObject({ required: ['email'] });
  expect(generateRequestSchema(page)).not.toHaveProperty('oneOf');
});

test('an unknown attribute is an error with file and line', () => {
  const page = parsePage(smallGeneratePage.replace('Conditionally Required', 'Sometimes'), 'page.md');
  expect(() => generateRequestSchema(page)).toThrow('page.md:13: unknown attribute "sometimes"');
});
