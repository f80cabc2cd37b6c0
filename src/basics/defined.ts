/** An object type in which members that may be undefined are optional. */
type Defined<Members> = {
  [Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name];
} & {
  [Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<
    Members[Name],
    undefined
  >;
};

/** An object without its undefined members: a schema, `in` and `Object.hasOwn` then see only defined members. */
export function defined<Members extends object>(members: Members): Defined<Members> {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) if (value !== undefined) found[name] = value;
  return found as Defined<Members>;
}
