import type { Exchange } from '../exchange.ts';
import type { Encoding, Opened } from '../opened.ts';

/** An exchange for tests; by default a refresh answered in plain JSON. */
export function sampleExchange(
  changes: {
    value?: unknown;
    opened?: Opened;
    request?: Partial<Exchange['request']>;
    response?: Partial<Exchange['response']>;
    index?: number;
    startedAtMs?: number;
    durationMs?: number;
  } = {},
): Exchange {
  const { value = { status: 'client_error', message: 'no' }, opened = { how: 'plain', value } } = changes;
  return {
    index: changes.index ?? 1,
    request: {
      method: 'POST',
      path: '/v2/token/refresh',
      headers: [],
      body: Buffer.from('AAAA'),
      authorization: 'none',
      ...changes.request,
    },
    response: { httpStatus: 400, headers: {}, body: Buffer.from(JSON.stringify(value)), ...changes.response },
    opened,
    startedAtMs: changes.startedAtMs ?? 0,
    durationMs: changes.durationMs ?? 0,
  };
}

/** A sealed answer that opened to this value. */
export function sealedValue(value: unknown, encoding: Encoding = 'base64'): Opened {
  const plaintext = Buffer.from(JSON.stringify(value));
  return { how: 'sealed', encoding, iv: '00'.repeat(12), plaintext, value };
}
