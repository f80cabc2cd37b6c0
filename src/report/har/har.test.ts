import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { HTTPSnippet } from 'httpsnippet';
import { describe, expect, test } from 'vitest';
import type { ExchangeView } from '../../run/evidence/case-record.ts';
import { sampleCase, sampleInput, sampleRequirement } from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { Redactor } from '../../secret/redact.ts';
import { renderHar } from './har.ts';

const token = Buffer.alloc(291, 7).toString('base64');

const refresh: ExchangeView = {
  index: 12,
  request: {
    method: 'POST',
    path: '/v2/token/refresh?a=1&b=%20x',
    headers: [
      ['host', '127.0.0.1:40001'],
      ['Authorization', '[redacted]'],
      ['Content-Type', 'text/plain'],
    ],
    body: '[redacted 388 chars #a91f]',
    authorization: 'valid',
  },
  answer: { httpStatus: 200, headers: [['content-type', 'text/plain']], body: '[redacted 900 chars #b91f]' },
  opened: { how: 'sealed', plaintext: '{"status":"success"}' },
  startedAt: '2026-11-24T03:00:00.000Z',
  durationMs: 1.5,
};
const odd: ExchangeView = {
  index: 3,
  request: { method: 'OPTIONS', path: '/x[redacted 388 chars #a91f]', headers: [], body: '' },
  error: 'connection reset',
  startedAt: '2026-11-24T03:00:01.000Z',
  durationMs: 2,
};

const cases = [
  sampleCase({ exchanges: [refresh] }),
  sampleCase({ test: 'RF-ST-04.another', exchanges: [odd], outcome: 'violated' }),
  sampleCase({ test: 'RF-ST-04.without' }),
];
const verdict = foldVerdict(sampleInput({ cases }), [sampleRequirement()]);

function rendered(secrets: string[] = []) {
  // As it is read from a file.
  return JSON.parse(JSON.stringify(renderHar(verdict, cases, new Redactor(secrets)))) as ReturnType<
    typeof renderHar
  >;
}

/** The schemas of the format, as its own validators use them. */
const require = createRequire(import.meta.url);
const ajv = new Ajv({ strict: false, validateFormats: true });
addFormats.default(ajv);
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json') as object);
const schemas = require('har-schema') as Record<string, { $id: string }>;
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

/** What a value breaks of the format. */
function faultsOf(value: unknown): string {
  return ajv.validate('har.json#', value) ? '' : ajv.errorsText();
}

describe('the exchanges of a run as an HTTP archive', () => {
  test('are an archive by its own schema', () => {
    expect(faultsOf(rendered())).toBe('');
    const { log } = rendered();
    // The schema is seen to refuse what is none.
    expect(faultsOf({ log: { ...log, entries: [{ ...log.entries[0], time: 'long' }] } })).toContain('time');
  });

  test('are read by a program that makes requests of archives', () => {
    const snippet = new HTTPSnippet(rendered() as never);
    expect(snippet.requests.map(({ method, url }) => [method, url])).toEqual([
      ['OPTIONS', expect.stringContaining('http://127.0.0.1:40001/x%5Bredacted')],
      ['POST', expect.stringContaining('http://127.0.0.1:40001/v2/token/refresh')],
    ]);
    expect(snippet.requests[1]).toMatchObject({
      postData: { mimeType: 'text/plain', text: '[redacted 388 chars #a91f]' },
      queryObj: { a: '1', b: ' x' },
    });
  });

  test('are in the order of the run, under the tests that sent them', () => {
    const { log } = rendered();
    expect(log.pages?.map(({ id }) => id)).toEqual(['RF-ST-04.empty-body', 'RF-ST-04.another']);
    expect(log.entries.map(({ pageref }) => pageref)).toEqual(['RF-ST-04.another', 'RF-ST-04.empty-body']);
    expect(log.entries[0]?.response).toMatchObject({ status: 0, comment: 'no answer: connection reset' });
    expect(log.entries[1]).toMatchObject({
      response: { status: 200, statusText: 'OK' },
      _euid: { exchange: 12, authorization: 'valid', opened: { plaintext: '{"status":"success"}' } },
    });
  });

  test('go through the redactor once more', () => {
    const leaking: ExchangeView = {
      ...refresh,
      request: { ...refresh.request, path: `/v2?${token}`, headers: [['x-y', token]], body: token },
      answer: { httpStatus: 302, headers: [['location', `/${token}`]], body: `say "${token}"` },
      opened: { how: 'sealed', plaintext: `{"refresh_token":"${token}"}` },
    };
    const har = renderHar(verdict, [sampleCase({ exchanges: [leaking] })], new Redactor([token]));
    expect(JSON.stringify(har)).not.toContain(token.slice(0, 20));
    expect(JSON.stringify(har)).toContain('[redacted 388 chars');
  });
});
