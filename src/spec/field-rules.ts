import type { JsonSchema } from './json-schema.ts';
import { jsonTypes } from './rows.ts';

const hashPattern = '^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$';

/**
 * Rules from a field's description or sample, in addition to its data type. Keys: standard base64 of 16, 24 or 32 bytes
 * (sample, and the linked page on encryption). Hashes: SHA-256 in standard base64. Addresses are plain ASCII with one
 * `@`, so that normalization does not change them. Phone numbers: E.164, `+` and 10 to 15 digits. The only value of `policy` is 1.
 */
const rules: Readonly<Record<string, JsonSchema>> = {
  refresh_response_key: {
    pattern: '^(?:[A-Za-z0-9+/]{21}[AQgw]==|[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$',
  },
  email: { pattern: '^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,63}$' },
  email_hash: { pattern: hashPattern },
  phone: { pattern: '^\\+[0-9]{10,15}$' },
  phone_hash: { pattern: hashPattern },
  policy: { const: 1 },
};

/** The schema of one field: its type, never empty or negative, and the rules for its name. */
export function fieldSchema(row: { name: string; type: string }, description: string): JsonSchema {
  const type = jsonTypes.get(row.type);
  if (type === undefined)
    throw new RangeError(`unknown data type ${row.type}: parsed rows have only known types`);
  const base: JsonSchema = { description, type };
  const rule = rules[row.name];
  if (rule !== undefined) return { ...base, ...rule };
  if (type === 'string') return { ...base, minLength: 1 };
  return type === 'number' || type === 'integer' ? { ...base, minimum: 0 } : base;
}
