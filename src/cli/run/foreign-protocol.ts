import { connect } from 'node:net';
import { visible } from '../../secret/visible.ts';
import { socketOf } from './reachable.ts';

const PATIENCE_MS = 1_000;
const SHOWN_CHARS = 40;

/** How servers of other protocols begin, as bytes read as Latin-1. */
const greetings: readonly (readonly [RegExp, string])[] = [
  [/^SSH-/, 'ssh'],
  [/^220[ -].*(?:smtp|mail)/i, 'smtp'],
  [/^220[ -]/, 'ftp or smtp'],
  [/^\* (?:OK|BYE|PREAUTH)/, 'imap'],
  [/^\+OK/, 'pop3'],
  [/^RFB /, 'vnc'],
  [/^.{3}\0\n\d+\./s, 'mysql'],
  [/^.{3}\0\xff/s, 'mysql'],
  [/^-(?:ERR|DENIED|NOAUTH)/, 'redis'],
  [/^AMQP/, 'amqp'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the record header of TLS
  [/^[\x15\x16]\x03[\0-\x04]/, 'TLS (use https:// in the address)'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the frame header of HTTP/2
  [/^\0\0.\x04\0\0\0\0\0/s, 'HTTP/2 only'],
];

/**
 * What a port speaks if it does not speak HTTP: what it sends unasked, or in answer to a plain HTTP request.
 * Undefined if it speaks HTTP or says nothing.
 */
export async function foreignProtocol(baseUrl: string): Promise<string | undefined> {
  const url = new URL(baseUrl);
  const said = (await listen(url, '')) ?? (await listen(url, `GET / HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`));
  if (said === undefined) return undefined;
  if (said.startsWith('HTTP/')) {
    return url.protocol === 'https:' ? 'HTTP without TLS (use http:// in the address)' : undefined;
  }
  const known = greetings.find(([begins]) => begins.test(said))?.[1];
  return known ?? `something that is not HTTP, which begins with ${JSON.stringify(shown(said))}`;
}

function shown(said: string): string {
  return visible(said.replace(/[\r\n].*/s, '').slice(0, SHOWN_CHARS));
}

/** The first bytes that come, as Latin-1; undefined if none do. */
function listen(url: URL, request: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(socketOf(url));
    const settle = (said?: string) => {
      socket.destroy();
      resolve(said);
    };
    socket.setTimeout(PATIENCE_MS, () => settle());
    socket.once('data', (bytes) => settle(bytes.toString('latin1')));
    socket.once('error', () => settle());
    socket.once('close', () => settle());
    socket.write(request);
  });
}
