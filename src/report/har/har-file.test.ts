import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleInput, sampleRequirement } from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { Redactor } from '../../secret/redact.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { renderHar } from './har.ts';
import { assertOwnHar, ownHarIn, writeHar } from './har-file.ts';

const har = renderHar(foldVerdict(sampleInput(), [sampleRequirement()]), [], new Redactor());

test('what a run wrote is read again, and may be replaced', () => {
  const path = join(scratchFolder(), 'exchanges.har');
  expect(() => assertOwnHar(path)).not.toThrow();
  writeHar(har, path);
  expect(ownHarIn(path)?.log._euid).toMatchObject({ target: 'mock', revision: '2023-08' });
  expect(() => assertOwnHar(path)).not.toThrow();
});

test.each([
  ['not JSON', 'text'],
  ['the archive of a browser', JSON.stringify({ log: { creator: { name: 'WebInspector' }, entries: [] } })],
  ['null', 'null'],
])('%s is not replaced', (_, content) => {
  const path = join(scratchFolder(), 'exchanges.har');
  writeFileSync(path, content);
  expect(ownHarIn(path)).toBeUndefined();
  expect(() => assertOwnHar(path)).toThrow('no conformance run made it');
});

test('a place that cannot be written is said', () => {
  expect(() => writeHar(har, join(scratchFolder(), 'absent', 'a.har'))).toThrow(/cannot be written/);
});
