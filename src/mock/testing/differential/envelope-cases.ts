import { decodeBase64 } from '../../../envelope/base64.ts';
import { mockCredentials } from '../../state/mock-credentials.ts';
import { clientSecret, type DifferentialCase, generates, someone } from './case.ts';

const seconds = [0, 59, -61, -119, 119, 121, -179, -181, 181, 240, -3600, -1_000_000_000, 1_000_000_000];
const timestamps = ['-1', '9223372036854775807', '253402300800000', '31556889864403200'];
const inBase64 = (envelope: Buffer) => envelope.toString('base64');

/** Bytes of a given length; the first byte is the envelope's version. */
function versioned(bytes: number, version: number): string {
  return Buffer.concat([Buffer.from([version]), Buffer.alloc(bytes - 1)]).toString('base64');
}

function flipped(envelope: Buffer): Buffer {
  const bytes = Buffer.from(envelope);
  bytes.writeUInt8(bytes.readUInt8(30) ^ 1, 30);
  return bytes;
}

const bodies: Record<string, (envelope: Buffer) => string> = {
  empty: () => '',
  space: () => ' ',
  'space before': (envelope) => ` ${inBase64(envelope)}`,
  'CRLF inside': (envelope) => inBase64(envelope).replace(/(.{76})/g, '$1\r\n'),
  unpadded: (envelope) => inBase64(envelope).replace(/=+$/, ''),
  'extra =': (envelope) => `${inBase64(envelope)}=`,
  'BOM before': (envelope) => `\ufeff${inBase64(envelope)}`,
  'percent-encoded': (envelope) => encodeURIComponent(inBase64(envelope)),
  'truncated by 1': (envelope) => inBase64(envelope).slice(0, -1),
  'truncated by 4': (envelope) => inBase64(envelope).slice(0, -4),
  'AA==': () => 'AA==',
  A: () => 'A',
  '====': () => '====',
  '!': () => '!',
  'JSON in the clear as base64': () => Buffer.from(someone).toString('base64'),
  'JSON {} ': () => '{}',
  'JSON short as base64': () => Buffer.from('{"a":1}').toString('base64'),
  'JSON long in the clear as base64': () =>
    Buffer.from('{"email":"someone@example.org","policy":1}').toString('base64'),
  '44 bytes v1': () => versioned(44, 1),
  '45 bytes v1': () => versioned(45, 1),
  '44 bytes v2': () => versioned(44, 2),
  'form body': (envelope) => `data=${encodeURIComponent(inBase64(envelope))}`,
  'flipped bit of ciphertext': (envelope) => inBase64(flipped(envelope)),
  'non-ASCII': () => 'é'.repeat(100),
};

/** Envelopes for generate: version, time, nonce, plaintext, key and encoding. */
export const envelopeCases: DifferentialCase[] = [
  ...[2, 3, 123].map((version) => generates(`envelope version ${version}`, { envelopeVersion: version })),
  ...seconds.map((skew) => generates(`timestamp ${skew} s`, { skewMs: skew * 1000 })),
  ...timestamps.map((text) => generates(`timestamp = ${text}`, { timestampMs: BigInt(text) })),
  ...[0, 1, 7, 8, 15, 16, 18].map((bytes) =>
    generates(`plaintext of ${bytes} bytes`, {
      plaintext: (timestamp) => Buffer.concat([timestamp, Buffer.alloc(24, ' ')]).subarray(0, bytes),
    }),
  ),
  ...[0, 7, 9, 16].map((bytes) => generates(`nonce of ${bytes} bytes`, { nonce: Buffer.alloc(bytes, 0xa5) })),
  generates('nonce zero', { nonce: Buffer.alloc(8) }),
  generates('16-byte key', { key: clientSecret.subarray(0, 16) }),
  generates('secret of another client', { key: decodeBase64(mockCredentials.otherSiteClientSecret) }),
  ...Object.entries(bodies).map(([name, body]) => generates(`body ${name}`, { body })),
];
