import { subscribe } from 'node:diagnostics_channel';
import { headerPairs } from './carrier.ts';

type HeaderMessage = {
  request: { method: string; path: string; headers: unknown; body: unknown };
  headers: string;
};

const KEPT = 512;
/** Methods whose requests declare a body even if it is empty. */
const EXPECT_BODY = new Set(['PUT', 'POST', 'PATCH', 'QUERY', 'PROPFIND', 'PROPPATCH']);
const sent = new Map<string, [string, string][]>();

// Requests with the same signature are sent with the same head, which is read once.
function signature(method: string, path: string, headers: readonly string[], bodyBytes: number): string {
  return `${bodyBytes} ${method} ${path}\n${headers.join('\n')}`;
}

subscribe('undici:client:sendHeaders', (message) => {
  const { request, headers } = message as HeaderMessage;
  const bodyBytes = request.body instanceof Uint8Array ? request.body.byteLength : 0;
  const key = signature(request.method, request.path, request.headers as string[], bodyBytes);
  if (sent.has(key)) return;
  sent.set(key, linesOf(headers, request.method, bodyBytes));
  if (sent.size > KEPT) sent.delete(sent.keys().next().value as string);
});

/**
 * The headers of a request exactly as they were sent, including `Host` and `Content-Length`.
 * @param flat the headers given to undici: name, value, name, value, …
 */
export function headersAsSent(
  method: string,
  path: string,
  flat: readonly string[],
  bodyBytes: number,
): [string, string][] {
  return sent.get(signature(method, path, flat, bodyBytes)) ?? headerPairs(flat);
}

function linesOf(head: string, method: string, bodyBytes: number): [string, string][] {
  const lines = head
    .split('\r\n')
    .slice(1)
    .filter((line) => line.includes(':'))
    .map((line): [string, string] => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]);
  // undici announces the head before it writes this last line.
  if (bodyBytes > 0 || EXPECT_BODY.has(method)) lines.push(['content-length', String(bodyBytes)]);
  return lines;
}
