import type { IdentityFields } from '../test-caller.ts';
import { type DifferentialCase, refreshes } from './case.ts';

const UNKNOWN_KEY_ID = 99_999;
const KEY_IDS = ['known', 'unknown'] as const;

function numbers(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

/** The first bytes of an inner token, followed only by a key id: the key id of the token, or an unknown one. */
function beginningOf(
  layout: { begins: readonly number[]; keyIdAt: number },
  bytes: number,
  keyId: (typeof KEY_IDS)[number],
): (identity: IdentityFields) => string {
  return ({ refresh_token }) => {
    const inner = Buffer.alloc(Math.max(bytes, layout.keyIdAt + 4));
    inner.set(layout.begins);
    const id = keyId === 'known' ? Buffer.from(refresh_token, 'base64').readInt32BE(1) : UNKNOWN_KEY_ID;
    inner.writeInt32BE(id, layout.keyIdAt);
    return inner.subarray(0, bytes).toString('base64');
  };
}

const V3 = { begins: [0x13, 0x70], keyIdAt: 2 };
const V2 = { begins: [0x02], keyIdAt: 25 };

/** Inner tokens sent alone, of both layouts and many lengths, and tokens with one bit changed. */
export const layoutCases: DifferentialCase[] = [
  ...[...numbers(2, 39, 1), ...numbers(40, 140, 7)].flatMap((bytes) =>
    KEY_IDS.map((id) =>
      refreshes(`V3 prefix of ${bytes} bytes, key ${id}`, { body: beginningOf(V3, bytes, id) }),
    ),
  ),
  ...numbers(1, 60, 3).flatMap((bytes) =>
    KEY_IDS.map((id) =>
      refreshes(`V2 prefix of ${bytes} bytes, key ${id}`, { body: beginningOf(V2, bytes, id) }),
    ),
  ),
  ...numbers(1, 12, 1).map((bytes) =>
    refreshes(`${bytes} zero bytes`, { body: () => Buffer.alloc(bytes).toString('base64') }),
  ),
  ...[...numbers(0, 21, 1), ...numbers(22, 290, 15)].flatMap((at) =>
    [1, 0x80].map((bit) =>
      refreshes(`byte ${at} ^ ${bit}`, { body: (identity) => flipped(identity, at, bit) }),
    ),
  ),
];

function flipped({ refresh_token }: IdentityFields, at: number, bit: number): string {
  const bytes = Buffer.from(refresh_token, 'base64');
  bytes.writeUInt8(bytes.readUInt8(at) ^ bit, at);
  return bytes.toString('base64');
}
