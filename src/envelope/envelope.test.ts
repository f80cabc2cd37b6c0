import { describe, expect, test } from 'vitest';
import { thrownBy } from '../testing/thrown.ts';
import { open, seal } from './envelope.ts';
import { EnvelopeError } from './envelope-error.ts';

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

// NIST CAVS gcmEncryptExtIV256, and the GCM submission's test cases 1, 2, 7, 8, 13, 14 and 15 (no additional data).
const vectors = [
  {
    name: 'CAVS 256, no plaintext',
    key: 'b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4',
    iv: '516c33929df5a3284ff463d7',
    plain: '',
    sealed: '',
    tag: 'bdc1ac884d332457a1d2664f168c76f0',
  },
  {
    name: 'CAVS 256, one block',
    key: '31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22',
    iv: '0d18e06c7c725ac9e362e1ce',
    plain: '2db5168e932556f8089a0622981d017d',
    sealed: 'fa4362189661d163fcd6a56d8bf0405a',
    tag: 'd636ac1bbedd5cc3ee727dc2ab4a9489',
  },
  {
    name: 'case 1: 128',
    key: '00'.repeat(16),
    iv: '00'.repeat(12),
    plain: '',
    sealed: '',
    tag: '58e2fccefa7e3061367f1d57a4e7455a',
  },
  {
    name: 'case 2: 128, one block',
    key: '00'.repeat(16),
    iv: '00'.repeat(12),
    plain: '00'.repeat(16),
    sealed: '0388dace60b6a392f328c2b971b2fe78',
    tag: 'ab6e47d42cec13bdf53a67b21257bddf',
  },
  {
    name: 'case 7: 192',
    key: '00'.repeat(24),
    iv: '00'.repeat(12),
    plain: '',
    sealed: '',
    tag: 'cd33b28ac773f74ba00ed1f312572435',
  },
  {
    name: 'case 8: 192, one block',
    key: '00'.repeat(24),
    iv: '00'.repeat(12),
    plain: '00'.repeat(16),
    sealed: '98e7247c07f0fe411c267e4384b0f600',
    tag: '2ff58d80033927ab8ef4d4587514f0fb',
  },
  {
    name: 'case 13: 256',
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    plain: '',
    sealed: '',
    tag: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    name: 'case 14: 256, one block',
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    plain: '00'.repeat(16),
    sealed: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    name: 'case 15: 256, four blocks',
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    iv: 'cafebabefacedbaddecaf888',
    plain:
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
    sealed:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad',
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
] as const;

describe.each(vectors)('$name', ({ key, iv, plain, sealed, tag }) => {
  test('seals to the published bytes', () => {
    expect(seal(hex(plain), hex(key), hex(iv)).toString('hex')).toBe(iv + sealed + tag);
  });

  test('opens the published bytes', () => {
    expect(open(hex(iv + sealed + tag), hex(key)).toString('hex')).toBe(plain);
  });
});

const codeOf = (action: () => unknown) => thrownBy(EnvelopeError, action)?.code ?? 'none';

describe('refusals', () => {
  const key = Buffer.alloc(32, 7);
  const sealed = seal(Buffer.from('text'), key);

  test.each([0, 8, 15, 17, 31, 33])('a key of %i bytes', (length) => {
    expect(codeOf(() => open(sealed, Buffer.alloc(length)))).toBe('bad-key-length');
    expect(codeOf(() => seal(sealed, Buffer.alloc(length)))).toBe('bad-key-length');
  });

  test.each([0, 12, 27])('an envelope of %i bytes is too short', (length) => {
    expect(codeOf(() => open(sealed.subarray(0, length), key))).toBe('too-short');
  });

  test('one flipped bit anywhere', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(codeOf(() => open(altered, key))).toBe('tag-mismatch');
    }
  });

  test('another key', () => {
    expect(codeOf(() => open(sealed, Buffer.alloc(32, 8)))).toBe('tag-mismatch');
  });

  test('two seals of one text share no initialization vector', () => {
    expect(seal(Buffer.from('text'), key).subarray(0, 12)).not.toEqual(sealed.subarray(0, 12));
  });
});
