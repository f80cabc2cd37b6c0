import { randomBytes, randomUUID } from 'node:crypto';
import { decodeBase64, encodeBase64 } from '../../envelope/base64.ts';
import { open, seal } from '../../envelope/envelope.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const TIMESTAMP_AND_NONCE_BYTES = 16;
const PADDING_BYTES = 7_680;
const JSON_STRING = /"(?:[^"\\]|\\.)*"/g;

/** Writes each JSON answer, sealed or not, as another text of the same value. */
function rewritten(operator: Behaviour, write: (json: string) => string): Partial<Behaviour> {
  return {
    plaintext: (answer, situation) =>
      Buffer.from(write(operator.plaintext(answer, situation).toString('utf8')), 'utf8'),
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      return { ...reply, body: write(reply.body.toString('utf8')) };
    },
    sealGenerated: (answer, situation, clientSecret, nonce) => {
      const reply = operator.sealGenerated(answer, situation, clientSecret, nonce);
      const plaintext = open(decodeBase64(reply.body.toString('latin1')), clientSecret);
      const head = plaintext.subarray(0, TIMESTAMP_AND_NONCE_BYTES);
      const json = write(plaintext.subarray(TIMESTAMP_AND_NONCE_BYTES).toString('utf8'));
      return { ...reply, body: encodeBase64(seal(Buffer.concat([head, Buffer.from(json)]), clientSecret)) };
    },
  };
}

/** Writes each lower-case letter as an escape and leaves escapes as they are. */
function escaped(text: string): string {
  return text.replace(/\\u[0-9a-fA-F]{4}|\\.|[a-z_]/g, (unit) =>
    unit.length > 1 ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function reversed<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).reverse()) as Fields;
}

/** Operators whose JSON has unusual fields or is written in an unusual way. */
export const jsonOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'further-fields',
    describes: 'a success has further fields in its body and beside it',
    legalBecause: 'RF-BODY-08 allows further fields',
    decides: (operator) => ({
      identity: (fields, issue) => ({
        ...operator.identity(fields, issue),
        token_version: 9,
        'x-régime': null,
        segments: [],
      }),
      successAnswer: (identity) => ({
        ...operator.successAnswer(identity),
        request_id: randomUUID(),
        links: { self: '/v2/token/refresh' },
      }),
    }),
  }),
  legalOperator({
    id: 'further-fields-of-the-same-names',
    describes: 'a success repeats its times in seconds before its body, under the same names',
    legalBecause: 'RF-BODY-08 allows further fields; RF-BODY-03 and RF-BODY-09 are about those of the body',
    decides: (operator) => ({
      successAnswer: (identity) => {
        const inSeconds = ['identity_expires', 'refresh_from', 'refresh_expires'].map((name) => [
          name,
          Number(identity[name]) / 1000 + 0.0005,
        ]);
        return { in_seconds: Object.fromEntries(inSeconds), ...operator.successAnswer(identity) };
      },
    }),
  }),
  legalOperator({
    id: 'fields-in-another-order',
    describes: 'a success has its status first and the six fields in the opposite order',
    legalBecause: 'the members of a JSON object have no order (RFC 8259 section 4)',
    decides: (operator) => ({
      identity: (fields, issue) => reversed(operator.identity(fields, issue)),
      successAnswer: (identity) => reversed(operator.successAnswer(identity)),
    }),
  }),
  legalOperator({
    id: 'indented-json',
    describes: 'all JSON is indented and ends in a line break',
    legalBecause:
      'RF-ENC-03 and RF-ENC-05 ask for JSON, and JSON may contain white space (RFC 8259 section 2)',
    decides: (operator) =>
      rewritten(operator, (json) => `${JSON.stringify(JSON.parse(json), undefined, '\t')}\r\n`),
  }),
  legalOperator({
    id: 'json-in-white-space',
    describes: 'all JSON begins and ends with white space',
    legalBecause:
      'white space may surround a JSON value (RFC 8259 section 2) and is neither the timestamp nor the nonce that RF-ENC-05 forbids',
    decides: (operator) => rewritten(operator, (json) => `\n  ${json}\n`),
  }),
  legalOperator({
    id: 'escaped-json',
    describes: 'letters in JSON are written as escapes, also in names and statuses',
    legalBecause: 'an escaped letter is the same letter (RFC 8259 section 7)',
    decides: (operator) => rewritten(operator, (json) => json.replace(JSON_STRING, escaped)),
  }),
  legalOperator({
    id: 'answers-of-10-kib',
    describes: 'a success contains ten kibibytes of padding',
    legalBecause: 'RF-BODY-08 allows further fields and sets no limit to their size',
    decides: (operator) => ({
      successAnswer: (identity) => ({
        ...operator.successAnswer(identity),
        padding: randomBytes(PADDING_BYTES).toString('base64'),
      }),
    }),
  }),
  legalOperator({
    id: 'further-fields-in-errors',
    describes: 'an error has a code, a trace id and details beside its status',
    legalBecause:
      'no requirement limits the fields of an error; RF-ST-12 forbids tokens, keys and stack traces only',
    decides: (operator) => ({
      sendRefusal: (refusal, situation) => {
        const reply = operator.sendRefusal(refusal, situation);
        const answer = JSON.parse(reply.body.toString('utf8')) as Record<string, unknown>;
        const further = { code: 4711, trace_id: randomUUID(), details: [], body: null };
        return { ...reply, body: JSON.stringify({ ...further, ...answer }) };
      },
    }),
  }),
];
