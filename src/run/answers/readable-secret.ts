import type { Exchange } from '../../client/exchange.ts';
import type { Secret } from '../../secret/secret.ts';

/** Where a secret stands for everyone to read, such as `the header x-token, as it is`. */
export type Sighting = { where: string; as: string };

const PIECE_CHARACTERS = 24;
const PIECE_STEP = 12;
/** Fewer bytes than this stand somewhere by chance. */
const LEAST_BYTES = 12;

/** The first place where an answer shows a secret without being opened; undefined where it shows it nowhere. */
export function sightingOf({ response }: Exchange, secret: Secret): Sighting | undefined {
  const value = secret.reveal();
  if (value === '') return undefined;
  const places = [
    { where: 'the body', bytes: response.body },
    {
      where: 'the body, decoded from base64',
      bytes: Buffer.from(response.body.toString('latin1'), 'base64'),
    },
    ...Object.entries(response.headers).flatMap(([name, values]) =>
      values.map((text) => ({ where: `the header ${name}`, bytes: Buffer.from(`${name}: ${text}`) })),
    ),
  ];
  for (const { where, bytes } of places) {
    const lower = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1');
    for (const { as, needle, anyCase } of writingsOf(value)) {
      if ((anyCase ? lower : bytes).includes(needle)) return { where, as };
    }
  }
  return undefined;
}

type Writing = { as: string; needle: Buffer; anyCase: boolean };

function writingsOf(value: string): Writing[] {
  const decoded = Buffer.from(value, 'base64');
  const texts = [
    ['as it is', value],
    ['percent-encoded', encodeURIComponent(value)],
    ['in base64', Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -1)],
    ['in base64url', decoded.toString('base64url')],
    ['in base64 without padding', value.replace(/=+$/, '')],
  ] as const;
  const hexes = [
    ['in hexadecimal', Buffer.from(value).toString('hex')],
    ['as bytes in hexadecimal', decoded.toString('hex')],
  ] as const;
  return [
    ...texts.map(([as, text]) => ({ as, needle: Buffer.from(text), anyCase: false })),
    ...hexes.map(([as, text]) => ({ as, needle: Buffer.from(text), anyCase: true })),
    { as: 'as bytes', needle: decoded, anyCase: false },
    ...pieces(value).map((piece) => ({ as: 'in part', needle: Buffer.from(piece), anyCase: false })),
  ].filter(({ needle }) => needle.length >= LEAST_BYTES);
}

// Any 35 characters in a row hold one of these whole; tokens of one operator have fewer in common.
function pieces(value: string): string[] {
  const count = Math.max(0, Math.floor((value.length - PIECE_CHARACTERS) / PIECE_STEP) + 1);
  return Array.from({ length: count }, (_, index) =>
    value.slice(index * PIECE_STEP, index * PIECE_STEP + PIECE_CHARACTERS),
  );
}
