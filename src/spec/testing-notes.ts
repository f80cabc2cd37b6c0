import type { Nodes } from 'mdast';
import { lineOf, type Section } from './markdown.ts';
import type { Endpoint, IdentityRow } from './page.ts';

const identityPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d{6,15}\b/g;

/**
 * The identities in the prose and lists of a page's "Testing Notes": every text that looks like an address or a phone
 * number, each once. Their effect shows at the endpoint of that page.
 */
export function readTestingNotes(section: Section, endpoint: Endpoint): IdentityRow[] {
  const rows = new Map<string, IdentityRow>();
  for (const { value, line } of section.nodes.flatMap(textsIn)) {
    for (const [identity] of value.matchAll(identityPattern)) {
      if (rows.has(identity)) continue;
      const kind = identity.includes('@') ? 'email' : 'phone';
      rows.set(identity, { kind, value: identity, next: `/token/${endpoint}`, line });
    }
  }
  return [...rows.values()];
}

function textsIn(node: Nodes): { value: string; line: number }[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [{ value: node.value, line: lineOf(node) }];
  return 'children' in node ? node.children.flatMap(textsIn) : [];
}
