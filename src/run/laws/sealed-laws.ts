import { headerOf } from '../../client/exchange.ts';
import { isBase64 } from '../../envelope/base64.ts';
import { hasSealedBytes, openedAsBase64 } from '../answers/sealed-message.ts';
import type { Finding, JudgedAnswer, Law } from './law.ts';

/** JSON in the clear is judged by what it says: a success and an opt-out apart, an error by RF-ST-02. */
function base64({ exchange, read }: JudgedAnswer): Finding | undefined {
  const { request, response } = exchange;
  if (response.httpStatus !== 200 || read.opened.how === 'plain') return undefined;
  // RF-REQ-09 leaves the form of an answer to bytes open.
  if (request.headers.some(([, value]) => /application\/octet-stream/i.test(value))) return undefined;
  return {
    holds: hasSealedBytes(exchange),
    message: 'an answer with HTTP 200',
    expected: 'base64 of a sealed message',
    actual: `${response.body.length} bytes of ${headerOf(exchange, 'content-type') ?? 'no type'}`,
  };
}

/** RF-ENC-01 judges what is not base64 of any kind. */
function standardAlphabet({ exchange }: JudgedAnswer): Finding | undefined {
  if (!hasSealedBytes(exchange)) return undefined;
  const message = 'the base64 of a sealed answer';
  const expected = 'the standard alphabet, padded, without white space';
  if (openedAsBase64(exchange)) return { holds: true, message, expected };
  const text = exchange.response.body.toString('latin1');
  return { holds: isBase64(text), message, expected, actual: faultOf(text) };
}

function faultOf(text: string): string {
  if (/\s/.test(text)) return 'it contains white space';
  if (/[-_]/.test(text)) return 'it uses the alphabet for URLs';
  return `${text.length} characters without the padding they need`;
}

/** What holds for any answer with HTTP 200 before it is opened. */
export const sealedLaws: readonly Law[] = [
  { requirement: 'RF-ENC-01', endpoint: 'refresh', judge: base64 },
  { requirement: 'RF-ENC-07', endpoint: 'refresh', judge: standardAlphabet },
];
