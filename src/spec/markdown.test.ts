import { describe, expect, test } from 'vitest';
import { codesIn, frontMatterOf, lineOf, sectionsOf, tablesIn, textOf } from './markdown.ts';

function nodesOf(markdown: string) {
  return sectionsOf(`# Title\n\n${markdown}`).flatMap(({ nodes }) => nodes);
}

const textIn = (markdown: string) => nodesOf(markdown).map(textOf);

describe('the text of a node', () => {
  test('has decoded entities, no tags and single spaces', () => {
    expect(textIn('a &amp; b<br>c  `d`\n*e*')).toEqual(['a & b c d e']);
  });

  test('is empty for an image', () => {
    expect(textIn('![a key](key.png)')).toEqual(['']);
    expect(textIn('***')).toEqual(['']);
  });
});

test('a node without a position is on line 1', () => {
  expect(lineOf({ type: 'text', value: 'made up' })).toBe(1);
  expect(nodesOf('one\n\ntwo').map(lineOf)).toEqual([3, 5]);
});

test('codes and tables are found inside lists and quotes', () => {
  const nodes = nodesOf('- `one`\n\n> | a |\n> | --- |\n> | `two` |\n');
  expect(nodes.flatMap(codesIn)).toEqual(['one', 'two']);
  expect(tablesIn(nodes)).toHaveLength(1);
});

test('front matter is read, and is not a heading', () => {
  const page = '---\nrevision: 2023-08\ntitle:  A page \n---\n\ntext before\n\n# Title\n';
  expect([...frontMatterOf(page)]).toEqual([
    ['revision', '2023-08'],
    ['title', 'A page'],
  ]);
  expect(sectionsOf(page).map(({ heading, line }) => [heading, line])).toEqual([['Title', 8]]);
  expect(frontMatterOf('# Title').size).toBe(0);
});
