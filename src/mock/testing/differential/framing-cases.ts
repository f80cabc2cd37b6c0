import { bearer, type DifferentialCase, generates, refreshes } from './case.ts';
import type { HeaderLine, HttpParts } from './http-exchange.ts';

function extra(...lines: readonly HeaderLine[]): HttpParts {
  return { headers: [bearer, ...lines] };
}

const manyHeaders = Array.from({ length: 150 }, (_, at): HeaderLine => [`X-${at}`, 'y']);

/** Requests that are odd in their HTTP alone. */
const framings: Record<string, HttpParts> = {
  'two Host': extra(['Host', 'b']),
  'no Host': { omits: ['Host'] },
  'two different Content-Length': extra(['Content-Length', '3']),
  chunked: { isChunked: true },
  'HTTP/1.0': { version: 'HTTP/1.0' },
  'HTTP/1.0 keep-alive': { ...extra(['Connection', 'keep-alive']), version: 'HTTP/1.0' },
  'HTTP/1.2': { version: 'HTTP/1.2' },
  'http/1.1': { version: 'http/1.1' },
  'GET with body': { method: 'GET' },
  'header name with space': extra(['X Y', 'z']),
  'header with NUL': extra(['X', 'a\0b']),
  'header with high bytes': extra(['X', 'é']),
  'folded header': extra(['X', 'a\r\n b']),
  'header of 17000 bytes': extra(['X', 'y'.repeat(17_000)]),
  'path of 4090 characters': { path: `/v2/token/refresh?${'a'.repeat(4050)}` },
  '150 headers': extra(...manyHeaders),
  'Content-Length negative': { ...extra(['Content-Length', '-1']), omits: ['Content-Length'] },
  'Content-Length text': { ...extra(['Content-Length', 'x']), omits: ['Content-Length'] },
};

const letters = (count: number) => () => 'A'.repeat(count);

/** HTTP itself, and the size of a body. */
export const framingCases: DifferentialCase[] = [
  ...Object.entries(framings).map(([name, http]) => refreshes(name, http)),
  generates('no length', { omits: ['Content-Length'], body: () => '' }),
  ...[1023, 1024, 1_048_576, 1_048_577].map((bytes) =>
    refreshes(`body of ${bytes} bytes`, { body: letters(bytes) }),
  ),
  ...[1024, 1_048_575, 1_048_577, 2_000_000].map((bytes) =>
    generates(`body of ${bytes} bytes`, { body: letters(bytes) }),
  ),
  refreshes('chunked body of 1048576 bytes', { isChunked: true, body: letters(1_048_576) }),
  generates('body of 1048577 bytes, no key', { headers: [], body: letters(1_048_577) }),
];
