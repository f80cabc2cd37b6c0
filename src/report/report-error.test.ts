import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ReportError, writingTo } from './report-error.ts';

test('returns the result of the action', () => {
  expect(writingTo('file', () => 7)).toBe(7);
});

test('says where and why the system refuses to write, and what to do', () => {
  expect(() => writingTo('/dev/full', () => writeFileSync('/dev/full', 'text'))).toThrow(
    new ReportError(
      'unwritable',
      '/dev/full cannot be written (no space left): make room, or choose another place for it',
    ),
  );
  expect(() => writingTo('/proc', () => writeFileSync('/proc', ''))).toThrow(/\(a folder is in its place\)/);
});

test('shows the code of an unknown refusal', () => {
  const refuse = () => {
    throw Object.assign(new Error('too many links'), { code: 'ELOOP', syscall: 'open' });
  };
  expect(() => writingTo('reports', refuse)).toThrow(
    'reports cannot be written (ELOOP): choose another place for it',
  );
});

test('says that a folder does not exist', () => {
  expect(() => writingTo('reports', () => writeFileSync('/absent/file', ''))).toThrow(
    'reports cannot be written (its folder does not exist): make the folder, or choose another place for it',
  );
});

test('does not change other errors', () => {
  const defect = new TypeError('x is undefined');
  expect(() =>
    writingTo('file', () => {
      throw defect;
    }),
  ).toThrow(defect);
});
