/** One encoding of a secret, and the number of consecutive characters that is not a coincidence. */
export type SecretWriting = { name: string; text: string; leastChars: number };

/** 12 characters of base64 are 72 bits, too many for a chance hit. */
export const PIECE_CHARS = 12;
/** Nearly as many bits in hexadecimal and percent-encoding, still too many for a chance hit. */
const HEX_PIECE_CHARS = 16;
const PERCENT_PIECE_CHARS = 24;
/** Twelve escapes of six characters each. */
const ESCAPES_PIECE_CHARS = 72;

/** A secret in every usual encoding of its text and of its decoded bytes, at every alignment. */
export function writingsOf(secret: string): SecretWriting[] {
  const text = Buffer.from(secret, 'utf8');
  const bytes = Buffer.from(secret, 'base64');
  const percent = encodeURIComponent(secret);
  const writings = [
    ...cased('as it is', secret, PIECE_CHARS),
    piece('JSON', JSON.stringify(secret).slice(1, -1)),
    piece('JSON with escaped slashes', secret.replaceAll('/', '\\/')),
    piece('JSON in escapes', escapesOf(secret), ESCAPES_PIECE_CHARS),
    piece('percent', percent),
    piece(
      'percent, lower case',
      percent.replace(/%../g, (code) => code.toLowerCase()),
    ),
    ...cased('percent for every byte', percentOf(text), PERCENT_PIECE_CHARS),
    ...cased('hexadecimal', text.toString('hex'), HEX_PIECE_CHARS),
    ...cased('hexadecimal of its bytes', bytes.toString('hex'), HEX_PIECE_CHARS),
    ...[0, 1, 2].flatMap((before) => base64At('base64', text, before)),
    ...[0, 1, 2].flatMap((before) => base64At('base64 of its bytes', bytes, before)),
    piece('its bytes', bytes.toString('latin1')),
    piece('its bytes as UTF-8', Buffer.from(bytes.toString('latin1'), 'utf8').toString('latin1')),
  ];
  // The first name of a text is the simplest one.
  return writings.filter(
    ({ text: one }, at) => writings.findIndex(({ text: other }) => other === one) === at,
  );
}

function piece(name: string, text: string, leastChars = PIECE_CHARS): SecretWriting {
  return { name, text, leastChars };
}

function cased(name: string, text: string, leastChars: number): SecretWriting[] {
  return [
    piece(name, text, leastChars),
    piece(`${name}, lower case`, text.toLowerCase(), leastChars),
    piece(`${name}, upper case`, text.toUpperCase(), leastChars),
  ];
}

function escapesOf(text: string): string {
  return Array.from(text, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

function percentOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/../g, (byte) => `%${byte}`);
}

/** The part that depends only on the secret when other bytes precede it, as in a Basic header. */
function base64At(name: string, bytes: Buffer, before: number): SecretWriting[] {
  const padded = Buffer.concat([Buffer.alloc(before), bytes]);
  // The outermost digits also contain bits of the neighbours.
  const own = (text: string) => text.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1);
  return [
    piece(`${name}, shifted by ${before}`, own(padded.toString('base64'))),
    piece(`${name}url, shifted by ${before}`, own(padded.toString('base64url'))),
  ];
}
