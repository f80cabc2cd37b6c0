import { connect } from 'node:net';

export type HeaderLine = readonly [name: string, value: string];

/** A request that may contain what no client library sends. */
export type HttpParts = {
  method?: string;
  path?: string;
  version?: string;
  headers?: readonly HeaderLine[];
  /** Header lines to leave out. */
  omits?: readonly ('Host' | 'Content-Length')[];
  isChunked?: boolean;
};

/** An answer as received from the socket; its text is read as Latin-1. */
export type RawAnswer = {
  interim: string[];
  statusLine: string;
  headers: HeaderLine[];
  body: Buffer;
};

const SILENCE_MS = 3000;

export function bytesOf(parts: HttpParts, body: Buffer): Buffer {
  const { method = 'POST', path = '/', version = 'HTTP/1.1', headers = [], omits = [], isChunked } = parts;
  const lines: HeaderLine[] = omits.includes('Host') ? [] : [['Host', '127.0.0.1']];
  lines.push(...headers);
  if (isChunked) lines.push(['Transfer-Encoding', 'chunked']);
  else if (!omits.includes('Content-Length')) lines.push(['Content-Length', String(body.length)]);
  const fields = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = Buffer.from(`${method} ${path} ${version}\r\n${fields}\r\n`, 'latin1');
  if (!isChunked) return Buffer.concat([head, body]);
  return Buffer.concat([
    head,
    Buffer.from(`${body.length.toString(16)}\r\n`),
    body,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
}

/** Sends bytes over a new connection. Undefined if it ended without a whole answer. */
export function exchange(port: number, bytes: Buffer, method: string): Promise<RawAnswer | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let received = Buffer.alloc(0);
    const end = (isOver: boolean) => {
      const answer = answerIn(received, method, isOver);
      if (answer === undefined && !isOver) return;
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(SILENCE_MS, () => end(true));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      end(false);
    });
    socket.on('error', () => end(true));
    socket.on('close', () => end(true));
    socket.write(bytes);
  });
}

function answerIn(received: Buffer, method: string, isOver: boolean): RawAnswer | undefined {
  const headBytes = received.indexOf('\r\n\r\n');
  if (headBytes === -1) return undefined;
  const [statusLine = '', ...fields] = received.subarray(0, headBytes).toString('latin1').split('\r\n');
  const rest = received.subarray(headBytes + 4);
  if (/^HTTP\/1\.1 1/.test(statusLine)) {
    const final = answerIn(rest, method, isOver);
    return final === undefined ? undefined : { ...final, interim: [statusLine, ...final.interim] };
  }
  const headers = fields.map((field): HeaderLine => {
    const colon = field.indexOf(':');
    return [field.slice(0, colon), field.slice(colon + 1).trim()];
  });
  const length = headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1];
  const isBodiless = method === 'HEAD' || / 204 /.test(statusLine);
  const bodyBytes = isBodiless ? 0 : Number(length ?? Number.POSITIVE_INFINITY);
  if (rest.length < bodyBytes && !isOver) return undefined;
  return { interim: [], statusLine, headers, body: rest.subarray(0, Math.min(bodyBytes, rest.length)) };
}
