import { expect, test } from 'vitest';
import { PieceFilter, pieceHashes } from './piece-hashes.ts';

function hashesOf(content: Uint8Array): [hash: number, at: number][] {
  const hashes: [number, number][] = [];
  pieceHashes(content, (hash, at) => void hashes.push([hash, at]));
  return hashes;
}

const text = (content: string) => new Uint8Array(Buffer.from(content, 'latin1'));

test('every 12 consecutive bytes have a hash that depends only on them', () => {
  const piece = 'abcdefghijkl';
  const [[alone] = []] = hashesOf(text(piece));
  const around = hashesOf(text(`\u00ff\u0000xyz${piece}${piece}`));
  expect(around.map(([, at]) => at)).toEqual(Array.from({ length: 18 }, (_, at) => at));
  expect(around.filter(([hash]) => hash === alone).map(([, at]) => at)).toEqual([5, 17]);
});

test('fewer than 12 bytes have no hash', () => {
  expect(hashesOf(text('abcdefghijk'))).toEqual([]);
  expect(hashesOf(new Uint8Array())).toEqual([]);
});

test('a view into a larger buffer is read from its own start', () => {
  const whole = text('012345abcdefghijkl');
  expect(hashesOf(whole.subarray(6))).toEqual(hashesOf(text('abcdefghijkl')));
});

test('a filter contains the added hashes, including the highest one, but not their neighbours', () => {
  const filter = new PieceFilter();
  const added = [0, 0x1234_5678, 0xffff_ffff];
  for (const hash of added) filter.add(hash);
  expect(added.map((hash) => filter.has(hash))).toEqual([true, true, true]);
  expect([8, 64, 0x1234_5670, 0xffff_fff0].map((hash) => filter.has(hash))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
