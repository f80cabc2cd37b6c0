import { expect, test } from 'vitest';
import { LineReader, LONGEST_LINE_BYTES } from './line-reader.ts';

test('lines come whole, however they are cut into chunks', () => {
  const reader = new LineReader();
  const lines = ['{"a":', '1}\r\n{"b"', ':"é"}\n\n', 'rest'].flatMap((text) =>
    reader.take(Buffer.from(text)),
  );
  expect(lines).toEqual(['{"a":1}', '{"b":"é"}', '']);
});

test('a letter of two bytes may be cut in its middle', () => {
  const reader = new LineReader();
  const bytes = Buffer.from('é\n');
  expect([...reader.take(bytes.subarray(0, 1)), ...reader.take(bytes.subarray(1))]).toEqual(['é']);
});

test('a line that is too long is refused, and one of the greatest length is not', () => {
  const reader = new LineReader();
  expect(reader.take(Buffer.alloc(LONGEST_LINE_BYTES, 'x'))).toEqual([]);
  expect(reader.take(Buffer.from('\n'))[0]).toHaveLength(LONGEST_LINE_BYTES);
  reader.take(Buffer.alloc(LONGEST_LINE_BYTES, 'x'));
  expect(() => reader.take(Buffer.from('x'))).toThrow(RangeError);
});
