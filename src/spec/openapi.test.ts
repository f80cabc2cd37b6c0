import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../basics/package-root.ts';
import { openApiDocument } from './openapi.ts';
import { endpoints } from './page.ts';
import { revisions } from './revision.ts';
import { schemasOf } from './schema-files.ts';
import { sourcePages } from './source-pages.ts';

type Operation = { responses: Record<string, { content: Record<string, { schema: unknown }> }> };
type Document = { paths: Record<string, { post: Operation }>; [part: string]: unknown };

const committed = (revision: string): Document =>
  JSON.parse(readFileSync(join(packageRoot, 'schemas', revision, 'openapi.json'), 'utf8'));

describe.each([...revisions])('the OpenAPI document of %s', (revision) => {
  test('is valid', async () => {
    const { valid, errors } = await new Validator().validate(committed(revision));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  test('lists every HTTP status code of the tables, sealed answers as text and others as JSON', async () => {
    const pages = await sourcePages(packageRoot, revision);
    const { paths } = committed(revision);
    for (const endpoint of endpoints) {
      const codes = [...new Set(pages[endpoint].statuses.map(({ httpStatus }) => String(httpStatus)))];
      const { responses } = paths[`/v2/token/${endpoint}`]?.post ?? { responses: {} };
      expect(Object.keys(responses).sort()).toEqual(codes.sort());
      for (const code of codes) {
        const type = code === '200' ? 'text/plain' : 'application/json';
        expect(Object.keys(responses[code]?.content ?? {})).toEqual([type]);
      }
    }
  });

  test.each([
    ['refresh', '400', { status: 'invalid_token', message: 'no' }, true],
    ['refresh', '400', { status: 'unauthorized', message: 'no' }, false],
    ['refresh', '400', { status: 'invalid_token' }, false],
    ['refresh', '401', { status: 'unauthorized', message: 'no' }, true],
    ['generate', '400', { status: 'client_error', message: 'no' }, true],
    ['generate', '401', { status: 'client_error', message: 'no' }, false],
  ])('%s %s: %j is %s', (endpoint, code, answer, expected) => {
    const document = committed(revision);
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ ...document, $id: 'document' });
    const pointer = `document#/paths/~1v2~1token~1${endpoint}/post/responses/${code}/content/application~1json/schema`;
    expect(ajv.getSchema(pointer)?.(answer)).toBe(expected);
  });
});

test('a status with a new HTTP code in a table becomes an answer of the document', async () => {
  const pages = await sourcePages(packageRoot, '2023-08');
  const busy = { status: 'busy', httpStatus: 503, line: 1 };
  const changed = { ...pages, refresh: { ...pages.refresh, statuses: [...pages.refresh.statuses, busy] } };
  const document: Document = JSON.parse(openApiDocument(changed, schemasOf(changed), '2023-08'));
  expect(document.paths['/v2/token/refresh']?.post.responses).toHaveProperty('503');
});
