import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { consentStrings } from '../contract/consent.ts';
import { type Revision, revisions } from './revision.ts';
import { schemaFiles, schemasOf } from './schema-files.ts';
import { sourcePages } from './source-pages.ts';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));
const ajv = new Ajv2020({ strict: true, strictRequired: false });
for (const revision of revisions) {
  for (const content of schemaFiles(schemasOf(await sourcePages(rootDir, revision)), revision).values()) {
    ajv.addSchema(JSON.parse(content));
  }
}

const identity = {
  advertising_token: 'AdvertisingTokenmZ4dZgeuXXl6DhoXqbRXQbHlHhA96leN94U1uavZVspw=',
  refresh_token: 'RefreshToken2F8AAAF2cskumF8AAAF2cskumF8AAAADXwFq==',
  identity_expires: 1633643601000,
  refresh_from: 1633643001000,
  refresh_expires: 1636322000000,
  refresh_response_key: Buffer.alloc(16, 7).toString('base64'),
};
const consent = { policy: 1, tcf_consent_string: consentStrings.sufficient };
const success = { status: 'success', body: identity };

function valid(revision: Revision, schema: string, value: unknown): boolean {
  return ajv.validate(`urn:euid-conformance:${revision}:${schema}`, value) === true;
}

describe.each([...revisions])('answers of %s', (revision) => {
  test.each([
    ['a success with six fields', 'refresh-success', success, true],
    [
      'a success with more fields',
      'refresh-success',
      { ...success, message: null, body: { ...identity, x: 1 } },
      true,
    ],
    ['a success without body', 'refresh-success', { status: 'success' }, false],
    ['a success of another status', 'refresh-success', { ...success, status: 'ok' }, false],
    ['a fraction of a millisecond', 'identity', { ...identity, refresh_from: 1633643001000.5 }, true],
    ['a negative timestamp', 'identity', { ...identity, refresh_from: -1 }, false],
    ['a timestamp in quotes', 'identity', { ...identity, refresh_from: '1633643001000' }, false],
    ['an empty token', 'identity', { ...identity, refresh_token: '' }, false],
    [
      'a key of 17 bytes',
      'identity',
      { ...identity, refresh_response_key: Buffer.alloc(17).toString('base64') },
      false,
    ],
    ['an opt-out', 'refresh-optout', { status: 'optout' }, true],
    ['an opt-out with a message', 'refresh-optout', { status: 'optout', message: '' }, true],
    ['an opt-out with a body', 'refresh-optout', { status: 'optout', body: {} }, false],
    ['an opt-out with a token', 'refresh-optout', { status: 'optout', refresh_token: 'x' }, false],
    ['an error', 'refresh-error', { status: 'invalid_token', message: 'no' }, true],
    ['an error without message', 'refresh-error', { status: 'invalid_token' }, false],
    ['an error with an empty message', 'refresh-error', { status: 'invalid_token', message: '' }, false],
    ['an error outside the closed set', 'refresh-error', { status: 'error', message: 'no' }, false],
    ['an error of generate without message', 'generate-error', { status: 'unauthorized' }, true],
    [
      'an error that generate does not list',
      'generate-error',
      { status: 'expired_token', message: 'no' },
      false,
    ],
    [
      'generate without identity',
      'generate-without-identity',
      { status: 'success', message: 'consent' },
      true,
    ],
    ['generate with half an identity', 'generate-answer', { status: 'success', body: {} }, false],
  ])('%s (%s)', (_title, schema, value, expected) => {
    expect(valid(revision, schema, value)).toBe(expected);
  });

  test.each(Object.keys(identity))('an identity needs %s', (field) => {
    const rest = Object.fromEntries(Object.entries(identity).filter(([name]) => name !== field));
    expect(valid(revision, 'identity', rest)).toBe(false);
    expect(valid(revision, 'generate-success', { status: 'success', body: rest })).toBe(false);
  });

  test('the union accepts each kind of answer and nothing else', () => {
    for (const endpoint of ['refresh', 'generate']) {
      const answers = [success, { status: 'optout' }, { status: 'client_error', message: 'no' }];
      for (const answer of answers) expect(valid(revision, `${endpoint}-answer`, answer)).toBe(true);
      for (const answer of [{}, null, 'success', { status: 'unknown', message: 'no' }]) {
        expect(valid(revision, `${endpoint}-answer`, answer)).toBe(false);
      }
    }
    expect(valid(revision, 'refresh-answer', { status: 'success' })).toBe(false);
    expect(valid(revision, 'generate-answer', { status: 'success' })).toBe(true);
  });
});

test.each([
  ['2023-08', { email: 'a@example.com', ...consent }, true],
  ['2023-08', { email: 'a@example.com', policy: 1 }, false],
  ['2023-08', { email: 'a@example.com', ...consent, policy: 2 }, false],
  ['2023-08', { email: 'a@example.com', ...consent, policy: '1' }, false],
  ['2023-08', { email: 'a@example.com', ...consent, tcf_consent_string: '' }, false],
  ['2023-08', consent, false],
  ['2023-08', { email: 'a@example.com', email_hash: Buffer.alloc(32).toString('base64'), ...consent }, false],
  ['2026-07', { email: 'a@example.com' }, true],
  ['2026-07', { phone: '+12345678901' }, true],
  ['2026-07', { phone_hash: Buffer.alloc(32).toString('base64') }, true],
  ['2026-07', { phone: '+12345678901', email: 'a@example.com' }, false],
  ['2026-07', { phone: 12345678901 }, false],
  ['2026-07', {}, false],
] as const)('generate request of %s: %j is %s', (revision, payload, expected) => {
  expect(valid(revision, 'generate-request', payload)).toBe(expected);
});

test('every field cites its table row', async () => {
  const { Identity, GenerateRequest } = schemasOf(await sourcePages(rootDir, '2023-08'));
  expect(Identity?.properties?.['identity_expires']?.description).toBe(
    'token-refresh.md, Response body properties, row `identity_expires`',
  );
  expect(GenerateRequest?.properties?.['policy']?.description).toBe(
    'token-generate.md, Body parameters, row `policy`',
  );
});
