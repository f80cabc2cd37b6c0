import type { Heading, Nodes, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A heading and the nodes under it, up to the next heading of any depth. */
export type Section = {
  readonly heading: string;
  readonly depth: number;
  readonly line: number;
  readonly nodes: readonly RootContent[];
};

const frontMatterPattern = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/;
const parser = unified().use(remarkParse).use(remarkGfm);

/** The line a node begins on, counted from 1. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** The visible text of a node in one line: entities decoded, tags removed, white space collapsed. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'html' || node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** The texts between backticks in a node, in order. */
export function codesIn(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap(codesIn) : [];
}

/** The tables among nodes, including those inside quotes and lists. */
export function tablesIn(nodes: readonly Nodes[]): Table[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return [node];
    return 'children' in node ? tablesIn(node.children) : [];
  });
}

/** The `key: value` lines between the two `---` at the top of a page; empty when there are none. */
export function frontMatterOf(markdown: string): ReadonlyMap<string, string> {
  const block = frontMatterPattern.exec(markdown)?.[0] ?? '';
  const pairs = [...block.matchAll(/^(\w+):[ \t]*(.*?)[ \t\r]*$/gm)];
  return new Map(pairs.map(([, key = '', value = '']) => [key, value]));
}

/** The sections of a page. Front matter is blanked first, because its last lines would read as a heading. */
export function sectionsOf(markdown: string): Section[] {
  const body = markdown.replace(frontMatterPattern, (block) => block.replace(/[^\r\n]/g, ''));
  const sections: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of parser.parse(body).children) {
    if (node.type === 'heading') sections.push({ heading: node, nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections.map(({ heading, nodes }) => ({
    heading: textOf(heading),
    depth: heading.depth,
    line: lineOf(heading),
    nodes,
  }));
}
