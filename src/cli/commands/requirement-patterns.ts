/**
 * The ids that a text names, in any case: an id, a family such as `RF-ENC`, or a pattern in which `*` stands for any
 * text. In the order of `known`; none when nothing matches.
 */
export function idsNamed<Id extends string>(text: string, known: readonly Id[]): Id[] {
  const pattern = text.trim().replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  const named = new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i');
  const exact = known.filter((id) => named.test(id));
  if (exact.length > 0 || pattern === '') return exact;
  const family = new RegExp(`^${pattern.replaceAll('*', '.*').replace(/-$/, '')}-`, 'i');
  return known.filter((id) => family.test(id));
}
