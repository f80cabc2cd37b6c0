import { defined } from '../basics/defined.ts';
import { citeRows, citeSection } from './citation.ts';
import { fieldSchema } from './field-rules.ts';
import { type JsonSchema, refer, type SchemaSet } from './json-schema.ts';
import type { SpecificationPage } from './page.ts';
import { SpecificationError } from './specification-error.ts';
import { type StatusEntry, statusTableOf } from './status-table.ts';

const statusSection = 'Response status codes';
const propertySection = 'Response body properties';

/** An identity: every property of the body table, all required. */
export function identitySchema(page: SpecificationPage): JsonSchema {
  const fields = page.properties.map((row): [string, JsonSchema] => [
    row.name,
    fieldSchema(row, citeRows(page, propertySection, [row.name])),
  ]);
  return {
    description: citeSection(page, propertySection),
    type: 'object',
    required: page.properties.map(({ name }) => name),
    properties: Object.fromEntries(fields),
  };
}

/**
 * The answers of an endpoint, opened or plain: success, opt-out, error, and their union. Generate may also answer
 * success without an identity (its page, row `success`). Answers may have more fields, but an opt-out never has an
 * identity.
 * @param prefix the beginning of the titles, `Refresh` or `Generate`
 * @throws SpecificationError `no-message-rule`, `unknown-status`
 */
export function answerSchemas(page: SpecificationPage, prefix: string, identityTitle: string): SchemaSet {
  const table = statusTableOf(page);
  const named = (status: string) => [table.find((entry) => entry.status === status) ?? missing(page, status)];
  const sealedOthers = table.filter(
    ({ sealed, status }) => sealed && status !== 'success' && status !== 'optout',
  );
  for (const { status } of sealedOthers)
    missing(page, status, 'no schema exists for a sealed answer with this status');
  const errors = table.filter(({ sealed }) => !sealed);
  const success = answer(page, named('success'));
  const identityFields = ['body', ...page.properties.map(({ name }) => name)];
  const withoutIdentity: JsonSchema = { propertyNames: { not: { enum: identityFields } } };
  const schemas: Record<string, JsonSchema> = {
    [`${prefix}Success`]: {
      ...success,
      required: [...success.required, 'body'],
      properties: { ...success.properties, body: refer(identityTitle) },
    },
    ...(page.endpoint === 'generate'
      ? { [`${prefix}WithoutIdentity`]: { ...success, ...withoutIdentity } }
      : {}),
    [`${prefix}Optout`]: { ...answer(page, named('optout')), ...withoutIdentity },
    [`${prefix}Error`]: answer(page, errors),
  };
  const union = { description: citeSection(page, statusSection), oneOf: Object.keys(schemas).map(refer) };
  return { ...schemas, [`${prefix}Answer`]: union };
}

function answer(
  page: SpecificationPage,
  entries: readonly StatusEntry[],
): JsonSchema & { required: readonly string[] } {
  const named = (due: StatusEntry['messageDue'][]) =>
    entries.filter(({ messageDue }) => due.includes(messageDue)).map(({ status }) => status);
  const statuses = entries.map(({ status }) => status);
  const description = citeRows(page, statusSection, statuses);
  const message = messageSchema(page, entries);
  const due = named(['yes']);
  const always = due.length === entries.length;
  return {
    description,
    type: 'object',
    required: always ? ['status', 'message'] : ['status'],
    properties: {
      status: { description, type: 'string', ...oneStatusOf(statuses) },
      ...defined({ message }),
    },
    ...(always || due.length === 0
      ? {}
      : {
          anyOf: [
            { properties: { status: { enum: named(['no', 'contested']) } } },
            { required: ['message'] },
          ],
        }),
  };
}

/** A message that is not required is an extra field like any other, without rules. */
function messageSchema(page: SpecificationPage, entries: readonly StatusEntry[]): JsonSchema | undefined {
  if (entries.every(({ messageDue }) => messageDue === 'no')) return undefined;
  const description = citeSection(page, statusSection, 'line on `message`');
  const due = entries.some(({ messageDue }) => messageDue === 'yes');
  return { description, type: 'string', ...(due ? { minLength: 1 } : {}) };
}

function oneStatusOf(statuses: readonly string[]): JsonSchema {
  const [only, ...others] = statuses;
  return only !== undefined && others.length === 0 ? { const: only } : { enum: statuses };
}

function missing(page: SpecificationPage, status: string, why = 'the status table does not list it'): never {
  const line = page.statuses.find((row) => row.status === status)?.line ?? page.statuses[0]?.line ?? 1;
  throw new SpecificationError('unknown-status', { file: page.file, line }, `status \`${status}\`: ${why}`);
}
