import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CodedError, UserError } from './coded-error.ts';

class LampError extends UserError<'broken', { volts: number }> {}

test('an error has its code, its data and the name of its class', () => {
  const error = new LampError('broken', 'the lamp is broken: replace it', { volts: 12 });
  expect(error).toMatchObject({ name: 'LampError', code: 'broken', data: { volts: 12 } });
  expect(error.message).toBe('the lamp is broken: replace it');
  expect(error).toBeInstanceOf(CodedError);
});

test('every error class of this project has a code', () => {
  const src = fileURLToPath(new URL('..', import.meta.url));
  const withoutCode = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => /\bextends (?!CodedError|UserError)\w*Error\b/.test(readFileSync(src + path, 'utf8')));
  expect(withoutCode.map((path) => path.replaceAll('\\', '/'))).toEqual(['basics/coded-error.ts']);
});
