import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ReportError, writingTo } from './report-error.ts';

test('gives what was done', () => {
  expect(writingTo('file', () => 7)).toBe(7);
});

test('says where the system refuses to write, why, and what to do', () => {
  expect(() => writingTo('/dev/full', () => writeFileSync('/dev/full', 'text'))).toThrow(
    new ReportError(
      'unwritable',
      '/dev/full cannot be written (no space left): make room, or name another place for it',
    ),
  );
  expect(() => writingTo('/proc', () => writeFileSync('/proc', ''))).toThrow(/\(a folder is in its place\)/);
});

test('says the code of a refusal it knows no words for', () => {
  expect(() => writingTo('reports', () => writeFileSync('/absent/file', ''))).toThrow(
    'reports cannot be written (ENOENT): name another place for it',
  );
});

test('leaves any other error as it is', () => {
  const defect = new TypeError('x is undefined');
  expect(() =>
    writingTo('file', () => {
      throw defect;
    }),
  ).toThrow(defect);
});
