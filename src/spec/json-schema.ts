/** The part of JSON Schema 2020-12 that the generated schemas use. */
export type JsonSchema = {
  $schema?: string;
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  const?: string | number;
  enum?: readonly string[];
  minLength?: number;
  pattern?: string;
  minimum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, JsonSchema>>;
  propertyNames?: JsonSchema;
  oneOf?: readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
  not?: JsonSchema;
  $defs?: Readonly<Record<string, JsonSchema>>;
};

/** Schemas by title in Pascal case, such as `RefreshSuccess`. References point to other titles of the set. */
export type SchemaSet = Readonly<Record<string, JsonSchema>>;

/** A reference to another schema of the set. */
export function refer(title: string): JsonSchema {
  return { $ref: `#/$defs/${title}` };
}
