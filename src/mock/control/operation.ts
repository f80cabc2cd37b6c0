/** The part of JSON Schema that describes the bodies of the control server. */
export type BodySchema = {
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  description?: string;
  const?: unknown;
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  default?: unknown;
  properties?: Readonly<Record<string, BodySchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | BodySchema;
  items?: BodySchema;
  oneOf?: readonly BodySchema[];
};

/** What a user of the control server needs to know of one of its operations. */
export type Operation = {
  /** The operation's name in clients that are generated. */
  name: string;
  summary: string;
  /** Absent for an operation that reads no body. */
  request?: BodySchema;
  /** A body that an operator with the usual credentials takes; absent like the request. */
  example?: unknown;
  answer: BodySchema;
};

/** A member that is text. */
export function text(description: string): BodySchema {
  return { type: 'string', description };
}

/** A member that is a whole number. */
export function whole(
  description: string,
  limits: Pick<BodySchema, 'minimum' | 'maximum' | 'default'> = {},
): BodySchema {
  return { type: 'integer', description, ...limits };
}

/** An object; a member whose name ends in a question mark may be absent. */
export function members(described: Readonly<Record<string, BodySchema>>): BodySchema {
  const names = Object.keys(described);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ''), described[name] ?? {}])),
    required: names.filter((name) => !name.endsWith('?')),
  };
}
