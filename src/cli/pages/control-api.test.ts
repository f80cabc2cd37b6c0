import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MockOperator, startMockOperator } from '../../mock/mock-operator.ts';
import { renderControlOpenApi, renderControlPage } from './control-api.ts';

type Content = { 'application/json': { schema: object & { required?: string[] }; example?: object } };
type Described = {
  operationId: string;
  requestBody?: { content: Content };
  responses: Record<string, { content: Content }>;
};

const { paths } = JSON.parse(renderControlOpenApi()) as { paths: Record<string, Record<string, Described>> };
const described = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    ...operation,
  })),
);
const withBody = described.filter(({ requestBody }) => requestBody !== undefined);
const ajv = new Ajv2020({ strict: false });

let operator: MockOperator;
beforeAll(async () => {
  operator = await startMockOperator({ revision: '2023-08', controlPort: 0 });
});
afterAll(() => operator.close());

async function ask(method: string, path: string, body?: unknown) {
  const response = await fetch(`${operator.controlUrl}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { httpStatus: response.status, value: (await response.json()) as unknown };
}

test.each(described)('$operationId ($path) does what its description says', async (one) => {
  const { example, schema } = one.requestBody?.content['application/json'] ?? {};
  if (schema !== undefined) expect(ajv.validate(schema, example), ajv.errorsText()).toBe(true);
  const added = (await ask('POST', '/keys', { keyset: 'refresh' })).value as { id: number };
  // The id of a key is known only while its operator runs.
  const body = example !== undefined && 'id' in example ? added : example;
  const { httpStatus, value } = await ask(one.method, one.path, body);
  expect(httpStatus).toBe(200);
  const answer = one.responses['200']?.content['application/json'].schema ?? {};
  expect(ajv.validate(answer, value), ajv.errorsText()).toBe(true);
});

test.each(withBody)(
  '$operationId ($path) refuses a body without what its description requires',
  async (one) => {
    const { schema } = one.requestBody?.content['application/json'] ?? {};
    if (ajv.validate(schema ?? {}, {})) return;
    const { httpStatus, value } = await ask(one.method, one.path, {});
    expect(httpStatus).toBe(400);
    const refusal = one.responses['400']?.content['application/json'].schema ?? {};
    expect(ajv.validate(refusal, value), ajv.errorsText()).toBe(true);
  },
);

test('a journal with a request is as described', async () => {
  await fetch(`${operator.baseUrl}/v2/token/refresh?a=b`, { method: 'POST' });
  const { value } = await ask('GET', '/journal');
  expect(value).toHaveLength(1);
  const journal = described.find(({ path }) => path === '/journal');
  const schema = journal?.responses['200']?.content['application/json'].schema ?? {};
  expect(ajv.validate(schema, value), ajv.errorsText()).toBe(true);
});

test('each kind of fault is taken with the members that its description requires', async () => {
  const faults = paths['/faults']?.['post']?.requestBody?.content['application/json'].schema as {
    oneOf: {
      properties: Record<string, { const?: unknown; enum?: unknown[]; type?: string; minimum?: number }>;
      required: string[];
    }[];
  };
  for (const { properties, required } of faults.oneOf) {
    const body = Object.fromEntries(
      required.map((name) => {
        const { const: only, enum: [first] = [], type, minimum = 1 } = properties[name] ?? {};
        return [name, only ?? first ?? (type === 'integer' ? minimum : 'text')];
      }),
    );
    expect({ body, ...(await ask('POST', '/faults', body)) }).toMatchObject({ httpStatus: 200 });
    for (const name of required.filter((one) => one !== 'kind')) {
      const { [name]: _, ...rest } = body;
      expect({ rest, ...(await ask('POST', '/faults', rest)) }).toMatchObject({ httpStatus: 400 });
    }
  }
});

test('the description is valid OpenAPI', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(renderControlOpenApi()));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test('the page has a row for each operation', () => {
  const page = renderControlPage();
  for (const { method, path } of described) expect(page).toContain(`| \`${method} ${path}\` |`);
});
