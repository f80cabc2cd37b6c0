import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mockCredentials } from '../mock/state/mock-credentials.ts';
import { hostiles } from './hostiles.ts';
import { type Glimpse, peek } from './testing/peek.ts';

const CRLF2 = '\r\n\r\n';
const MEBIBYTE = 1024 * 1024;

function textOf({ received }: Glimpse): string {
  return received.toString('latin1');
}

function bodyOf({ received }: Glimpse): Buffer {
  return received.subarray(received.indexOf(CRLF2) + CRLF2.length);
}

function answers(pattern: RegExp): (seen: Glimpse) => boolean {
  return (seen) => pattern.test(textOf(seen)) && seen.end === 'open';
}

function isJsonOf(seen: Glimpse, part: RegExp): boolean {
  const text = bodyOf(seen).toString();
  JSON.parse(text);
  return part.test(text);
}

function isReset(received: RegExp): (seen: Glimpse) => boolean {
  return (seen) => seen.end === 'reset' && received.test(textOf(seen));
}

function isBrokenOff(received: RegExp): (seen: Glimpse) => boolean {
  return (seen) => seen.end !== 'open' && received.test(textOf(seen));
}

/** Whether a client sees on the wire what the description of the operator says. */
const onTheWire: Record<string, (seen: Glimpse) => boolean> = {
  'refuses-connections': ({ end }) => end === 'refused',
  'accepts-and-is-silent': ({ end, received }) => end === 'open' && received.length === 0,
  'resets-on-accept': isReset(/^$/),
  'resets-after-request-head': isReset(/^$/),
  'resets-after-request-body': isReset(/^$/),
  'breaks-off-in-the-status-line': isBrokenOff(/^(?:HTTP\/1\.1 200 OK\r\n)?$/),
  'breaks-off-in-the-headers': isBrokenOff(/^(?:HTTP\/1\.1 200 OK\r\ncontent-type: text\/pl)?$/),
  'breaks-off-in-the-body': isBrokenOff(/^(?:HTTP.*\r\n\r\nAAAA)?$/s),
  'closes-without-saying': (seen) => seen.end === 'closed' && !/connection: close/i.test(textOf(seen)),
  'answers-before-the-body': ({ end }) => end !== 'open',
  'answers-before-the-request': answers(/^HTTP\/1\.1 200 OK/),
  'invalid-status-line': answers(/^HTTP\/1\.1 abc/),
  'garbage-like-http-0.9': answers(/^<html>/),
  'headers-without-end': (seen) => seen.received.length > MEBIBYTE && !textOf(seen).includes(CRLF2),
  'ten-thousand-headers': (seen) => textOf(seen).match(/\r\nx-\d+: 1/g)?.length === 10_000,
  'conflicting-content-lengths': answers(/content-length: 2\r\ncontent-length: 7/),
  'length-and-chunks': answers(/content-length: 2\r\ntransfer-encoding: chunked/),
  'storm-of-100': (seen) => (textOf(seen).match(/HTTP\/1\.1 100 /g) ?? []).length > 1_000,
  'storm-of-103': (seen) => (textOf(seen).match(/HTTP\/1\.1 103 /g) ?? []).length > 1_000,
  'switches-protocols': answers(/^HTTP\/1\.1 101 /),
  'escapes-in-the-status-text': (seen) => textOf(seen).startsWith('HTTP/1.1 200 \u001b[2J'),
  'length-too-long': (seen) => seen.end === 'closed' && bodyOf(seen).length < 100,
  'length-too-short': (seen) => textOf(seen).match(/HTTP\/1\.1 /g)?.length === 2,
  'broken-chunks': answers(/\r\nzz\r\n/),
  'body-without-end': (seen) => bodyOf(seen).length > MEBIBYTE && !/content-length/.test(textOf(seen)),
  'one-byte-a-second': (seen) => seen.end === 'open' && bodyOf(seen).length <= 1,
  'declares-a-gibibyte': (seen) =>
    /content-length: 1073741824/.test(textOf(seen)) && bodyOf(seen).length === 4,
  'gzip-bomb': (seen) => gunzipSync(bodyOf(seen)).length === 100 * MEBIBYTE,
  'brotli-bomb': (seen) => brotliDecompressSync(bodyOf(seen)).length === 100 * MEBIBYTE,
  'fifty-mebibytes': (seen) =>
    bodyOf(seen).length > MEBIBYTE && /content-length: 52428800/.test(textOf(seen)),
  'wrong-content-type': answers(/content-type: image\/png/),
  'nul-bytes': (seen) => bodyOf(seen).equals(Buffer.alloc(1024)),
  'invalid-utf-8': (seen) => bodyOf(seen).toString('utf8').includes('\ufffd'),
  'login-page': answers(/^HTTP\/1\.1 200.*<!doctype html>/s),
  'deep-json': (seen) => isJsonOf(seen, /\[{100000}\]{100000}/),
  'deep-objects': (seen) => isJsonOf(seen, /(?:\{"a":){1000}/),
  'large-errors': (seen) => bodyOf(seen).length > 250 * 1024 && isJsonOf(seen, /many words/),
  'duplicate-members': (seen) => isJsonOf(seen, /"status".*"status"/),
  'proto-members': (seen) => isJsonOf(seen, /"__proto__".*"constructor"/),
  'huge-numbers': (seen) => isJsonOf(seen, /1e400.*9{30}/),
  'escapes-in-json': (seen) => isJsonOf(seen, /\\u001b\[2J/),
  'not-a-number': answers(/NaN/),
  'redirects-elsewhere': answers(/^HTTP\/1\.1 307 .*location: http:\/\/127/s),
  'redirects-to-itself': answers(/^HTTP\/1\.1 308 .*location: \/v2\/token\/refresh\r/s),
  'redirects-to-a-file': answers(/location: file:/),
  'captive-portal-302': answers(/^HTTP\/1\.1 302 /),
  'captive-portal-511': answers(/^HTTP\/1\.1 511 /),
  'too-many-requests': answers(/^HTTP\/1\.1 429 .*retry-after/s),
  'service-unavailable-in-json': answers(/^HTTP\/1\.1 503 .*"status":"unknown"/s),
  'not-found-everywhere': answers(/^HTTP\/1\.1 404 /),
  'service-unavailable': answers(/^HTTP\/1\.1 503 .*retry-after/s),
};

/** Operators that one plain request cannot show, because it takes a handshake, a key or a name server. */
const elsewhere = /certificate|tls|^sealed-|^far-|^unsafe-|^goes-|^starts-|^name-|^mistaken-/;

describe('hostile operators', () => {
  test('have unique ids, and each that one request can show is looked at', () => {
    const ids = hostiles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !elsewhere.test(id)).sort()).toEqual(Object.keys(onTheWire).sort());
  });

  test.each(Object.keys(onTheWire))('%s does on the wire what its description says', async (id) => {
    const operator = await hostiles.find((one) => one.id === id)?.start(mockCredentials);
    const isShown = onTheWire[id] ?? (() => false);
    const seen = await peek(operator?.url ?? '', isShown);
    await operator?.close();
    expect(isShown(seen), `${seen.end} ${textOf(seen).slice(0, 200)}`).toBe(true);
  });
});
