/**
 * The description of the schema node of a rule, or otherwise of the nearest node around it. Each description in
 * generated schemas cites a table row.
 *
 * @param schemaPath ajv's pointer to the broken rule, such as `#/$defs/Identity/required`
 * @param missingProperty the property that a `required` rule misses; its own row is the better citation
 */
export function rowOf(schema: object, schemaPath: string, missingProperty?: string): string {
  const steps = schemaPath
    .replace(/^#\/?/, '')
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  const nodes = [schema as unknown];
  for (const step of steps) nodes.push(childOf(nodes.at(-1), step));
  if (missingProperty !== undefined) {
    nodes.push(childOf(childOf(nodes.at(-2), 'properties'), missingProperty));
  }
  return nodes.map(descriptionOf).findLast((description) => description !== undefined) ?? '';
}

function childOf(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  return (node as Record<string, unknown>)[key];
}

function descriptionOf(node: unknown): string | undefined {
  const description = childOf(node, 'description');
  return typeof description === 'string' ? description : undefined;
}
