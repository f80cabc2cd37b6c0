import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { inputNames } from '../../contract/inputs.ts';
import type { TestedRequirementId } from '../../contract/requirements.ts';
import { laws } from '../laws/laws.ts';
import { LawWatch } from './law-watch.ts';

const right = { status: 'client_error', message: 'no' };
const page = [['Origin', 'https://page.example']] as const;
const generate = { path: '/v2/token/generate', authorization: 'valid' as const };
const ok = (text: string) => ({ httpStatus: 200, headers: {}, body: Buffer.from(text) });

function sealed(body: unknown, timestampMs?: number, request: Partial<Exchange['request']> = {}): Exchange {
  const opened = sealedValue({ status: 'success', body });
  return sampleExchange({
    opened: timestampMs === undefined ? opened : ({ ...opened, timestampMs } as Exchange['opened']),
    request,
    response: ok(Buffer.alloc(60).toString('base64')),
  });
}

function sealedAs(value: unknown, httpStatus: number): Exchange {
  const response = { ...ok(Buffer.alloc(60).toString('base64')), httpStatus };
  return sampleExchange({ opened: sealedValue(value), response });
}

function broken(exchange: Exchange): string[] {
  const watch = new LawWatch('2023-08', undefined);
  watch.observe(exchange);
  return laws
    .filter(({ requirement }) => watch.of(requirement).broken > 0)
    .map(({ requirement }) => requirement);
}

const wrong: [TestedRequirementId, string, Exchange][] = [
  ['RF-ST-01', 'a status that no row lists', sampleExchange({ value: { ...right, status: 'error' } })],
  ['RF-ST-02', 'a listed status with another code', sampleExchange({ response: { httpStatus: 403 } })],
  ['RF-ST-03', 'a message of white space', sampleExchange({ value: { ...right, message: ' \n' } })],
  [
    'RF-ST-07',
    'invalid_token without authorization',
    sampleExchange({ value: { ...right, status: 'invalid_token' } }),
  ],
  [
    'RF-ST-10',
    'a 500',
    sampleExchange({
      opened: { how: 'unopened', problem: 'bad-json', explanation: '' },
      response: { httpStatus: 500, body: Buffer.from('oops') },
    }),
  ],
  [
    'RF-ST-12',
    'an error that repeats what was sent',
    sampleExchange({
      value: { ...right, message: 'no: a-token-of-many-letters' },
      request: { body: Buffer.from('a-token-of-many-letters') },
    }),
  ],
  ['RF-REQ-06', 'an answer that a page may not read', sampleExchange({ request: { headers: page } })],
  [
    'RF-ENC-01',
    'HTTP 200 that is neither base64 nor JSON',
    sampleExchange({
      opened: { how: 'unopened', problem: 'not-base64', explanation: '' },
      response: ok('<html>'),
    }),
  ],
  [
    'RF-ENC-03',
    'an error that is not JSON',
    sampleExchange({
      opened: { how: 'unopened', problem: 'bad-json', explanation: '' },
      response: { body: Buffer.from('no') },
    }),
  ],
  [
    'RF-ENC-07',
    'base64 for URLs',
    sampleExchange({
      opened: sealedValue({ status: 'optout' }, 'irregular base64'),
      response: ok('-_-_'),
    }),
  ],
  ['RF-KEY-03', 'a key of 3 bytes', sealed({ refresh_response_key: 'AAAA' })],
  ['RF-BODY-03', 'times in seconds', sealed({ refresh_from: 1_700_000_000 })],
  [
    'RF-BODY-04',
    'times out of order',
    sealed({ refresh_from: 3e12, identity_expires: 2e12, refresh_expires: 4e12 }),
  ],
  [
    'GN-ST-01',
    'a status of generate with another code',
    sampleExchange({ request: generate, response: { httpStatus: 403 } }),
  ],
  [
    'GN-OUT-02',
    'times that are over',
    sealed({ refresh_from: 1e12, identity_expires: 2e12, refresh_expires: 4e12 }, 1.5e12, generate),
  ],
  ['GN-OUT-03', 'a generated key of 3 bytes', sealed({ refresh_response_key: 'AAAA' }, 1e12, generate)],
];

describe('the laws for any answer', () => {
  test.each(wrong)('%s alone is broken by %s', (requirement, _, exchange) => {
    expect(broken(exchange)).toEqual([requirement]);
  });

  test.each<[TestedRequirementId, string, Exchange]>([
    ['RF-ST-02', 'a sealed success with the code of an error', sealedAs({ status: 'success' }, 400)],
    ['RF-ST-02', 'a sealed opt-out with the code of an error', sealedAs({ status: 'optout' }, 401)],
    ['RF-ST-01', 'a sealed success without a status', sealedAs({ body: {} }, 200)],
    ['RF-ST-01', 'an opt-out that is spelt differently', sealedAs({ status: 'opt-out' }, 200)],
  ])('%s alone reports %s', (requirement, _, exchange) => {
    expect(broken(exchange)).toEqual([requirement]);
  });

  test('each have a case here', () => {
    expect(wrong.map(([id]) => id).toSorted()).toEqual(laws.map(({ requirement }) => requirement).toSorted());
  });

  test.each([
    ['an error as the contract says', sampleExchange()],
    [
      'another method',
      sampleExchange({ request: { method: 'GET', headers: page }, response: { httpStatus: 500 } }),
    ],
    ['another path', sampleExchange({ request: { path: '/v2/token/other' }, response: { httpStatus: 500 } })],
    ['too many requests', sampleExchange({ value: 'slow down', response: { httpStatus: 429 } })],
    [
      'a gateway without its operator',
      sampleExchange({
        opened: { how: 'unopened', problem: 'bad-json', explanation: '' },
        response: { httpStatus: 503, body: Buffer.from('<html>') },
      }),
    ],
    ['an HTTP server that takes no such body', sampleExchange({ value: {}, response: { httpStatus: 413 } })],
    [
      'a body of over 1 MiB',
      sampleExchange({
        value: {},
        request: { headers: page, body: Buffer.alloc(1_048_577) },
        response: { httpStatus: 400 },
      }),
    ],
  ])('are kept by %s', (_, exchange) => {
    expect(broken(exchange)).toEqual([]);
  });

  test('judge a failure over a body of over 1 MiB', () => {
    const request = { body: Buffer.alloc(1_048_577) };
    const opened = { how: 'unopened', problem: 'bad-json', explanation: '' } as const;
    expect(broken(sampleExchange({ opened, request, response: { httpStatus: 500 } }))).toEqual(['RF-ST-10']);
  });

  test('judge a gateway that speaks as the contract says', () => {
    expect(broken(sampleExchange({ response: { httpStatus: 503 } }))).toEqual(['RF-ST-02', 'RF-ST-10']);
  });
});

test('one breach is kept of all that look alike to a waiver', () => {
  const watch = new LawWatch('2023-08', undefined);
  for (let times = 0; times < 50; times += 1)
    watch.observe(sampleExchange({ response: { httpStatus: 403 } }));
  watch.observe(sampleExchange({ response: { httpStatus: 404 } }));
  watch.observe(sampleExchange());
  const { judged, broken: times, breaches } = watch.of('RF-ST-02');
  expect({ judged, times, kept: breaches.length }).toEqual({ judged: 52, times: 51, kept: 2 });
});

test('a breach on one more input is kept, whatever a waiver may expect of all others', () => {
  const watch = new LawWatch('2023-08', undefined);
  const callers = ['none', 'valid', 'other'] as const;
  const refused = { httpStatus: 403 };
  for (const input of inputNames) {
    for (const authorization of callers)
      watch.observe(sampleExchange({ request: { input, authorization }, response: refused }));
  }
  const last = sampleExchange({ request: { authorization: 'none' }, response: { httpStatus: 404 } });
  watch.observe(last);
  expect(watch.of('RF-ST-02').breaches.at(-1)?.exchange).toBe(last);
});
