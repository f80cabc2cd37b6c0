import { expect, test } from 'vitest';
import { sdkSection } from './sdk-section.ts';

const { name, text } = sdkSection(
  [
    { id: 'keeps-the-old-key', breaks: ['SDK-OK-01', 'SDK-OK-02'], violated: ['SDK-OK-02'] },
    { id: 'calls-again', breaks: ['SDK-ERR-01'], violated: ['SDK-ERR-02'] },
  ],
  { scenarios: 80, passed: 79 },
);

test('the section on SDKs counts those that a requirement of their own has caught', () => {
  expect(name).toBe('sdk');
  expect(text).toContain('1 of 2 wrong SDKs');
  expect(text.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
    '| `keeps-the-old-key` | SDK-OK-01 **SDK-OK-02** | caught |',
    '| `calls-again` | SDK-ERR-01 | survived |',
  ]);
});

test('the section on SDKs says how a right one fared', () => {
  expect(text).toContain('passes 79 of 80 scenarios');
});
