import { readFileSync } from 'node:fs';
import { open } from '../../../envelope/envelope.ts';
import type { RawAnswer } from './http-exchange.ts';

/** An answer as the recording describes it; random values and times are described by their form. */
export type RecordedAnswer = {
  statusLine: string;
  headers: readonly string[];
  body: string;
  /** The key that opened it, and the plaintext. */
  opened?: readonly string[];
  /** Status lines before the final one. */
  interim?: string;
};

/** The answers of a real operator, by the name of the request. */
export const recordedAnswers: Readonly<Record<string, RecordedAnswer>> = JSON.parse(
  readFileSync(new URL('../../fixtures/operator-5.70.250-differential.json', import.meta.url), 'utf8'),
);

/** The key that should open an answer; the answer of generate has a timestamp and the nonce before its JSON. */
export type OpensWith = { key: Buffer; nonce?: Buffer };

/** Headers of framing and connection, which were not recorded. */
const FRAMING = ['content-length', 'date', 'transfer-encoding', 'connection', 'keep-alive'];
const HEAD_BYTES = 16;
const NOW_MS = 5000;

/** Describes an answer as the recording does. */
export function asRecorded(
  answer: RawAnswer,
  opensWith: OpensWith | undefined,
  nowMs: number,
): RecordedAnswer {
  const { interim, statusLine, headers, body } = answer;
  const kept = headers.filter(([name]) => !FRAMING.includes(name.toLowerCase()));
  const written = {
    statusLine,
    ...(interim.length === 0 ? {} : { interim: interim.join() }),
    headers: kept.map(([name, value]) => `${name}: ${value}`).sort(),
  };
  const opened =
    / 200 /.test(statusLine) && opensWith !== undefined ? openedOf(body, opensWith, nowMs) : undefined;
  return opened === undefined ? { ...written, body: body.toString('latin1') } : { ...written, ...opened };
}

function openedOf(
  body: Buffer,
  { key, nonce }: OpensWith,
  nowMs: number,
): Pick<RecordedAnswer, 'body' | 'opened'> | undefined {
  const text = body.toString('latin1');
  const isBase64 = /^[A-Za-z0-9+/]+=*$/.test(text);
  const plaintext = open(isBase64 ? Buffer.from(text, 'base64') : body, key);
  const how = isBase64 ? '<sealed base64>' : '<sealed raw>';
  if (nonce === undefined) return { body: how, opened: ['opened by response key', formOf(plaintext, nowMs)] };
  const isNow = Math.abs(Number(plaintext.readBigInt64BE(0)) - nowMs) < NOW_MS;
  const isEchoed = plaintext.subarray(8, HEAD_BYTES).equals(nonce);
  const head = `opened by secret; ts ${isNow ? 'now' : 'another'}; nonce ${isEchoed ? 'echoed' : 'another'}`;
  return { body: how, opened: [head, formOf(plaintext.subarray(HEAD_BYTES), nowMs)] };
}

/** The JSON with the six fields of an identity described by length, first letters, and seconds from now. */
function formOf(json: Buffer, nowMs: number): string {
  return json
    .toString('utf8')
    .replaceAll(/"(\w+)":(?:"([^"]*)"|(\d+))/g, (whole, name, text = '', digits) => {
      switch (name) {
        case 'advertising_token':
          return `"${name}":"<${text.length} ${text.slice(0, 2)}>"`;
        case 'refresh_token':
          return `"${name}":"<${text.length} ${text.slice(0, 2)} ${text.includes('=')}>"`;
        case 'refresh_response_key':
          return `"${name}":"<${text.length}>"`;
        case 'identity_expires':
        case 'refresh_from':
        case 'refresh_expires':
          return `"${name}":<${digits.length} digits, +${Math.round((Number(digits) - nowMs) / 1000)} s>`;
        default:
          return whole;
      }
    });
}
