import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { sampleCase, sampleFailure, sampleInput, sampleRequirement } from '../run/testing/verdict-samples.ts';
import type { FoldInput } from '../run/verdict/fold-input.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import { renderMarkdownSummary } from './markdown-summary.ts';
import { codeSpan } from './markdown-text.ts';

type Node = { type: string; value?: string; children?: Node[] };

function nodesOf(markdown: string): Node[] {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(unified().use(remarkParse).use(remarkGfm).parse(markdown) as Node);
}

/** The pieces of Markdown that the summary itself is made of. */
const own = [
  'root',
  'paragraph',
  'strong',
  'text',
  'inlineCode',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
];

function strangeNodes(markdown: string): Node[] {
  return nodesOf(markdown).filter(({ type }) => !own.includes(type));
}

const hostile = [
  '<script>alert(1)</script>',
  '</code><img src=x onerror=alert(1)>',
  '`code` **bold** _it_ ~~gone~~',
  '[link](javascript:alert(1)) ![image](https://tracker.example/x.png)',
  'https://phishing.example www.phishing.example someone@phishing.example',
  '| a | b |\n| --- | --- |\n# heading\n- item\n> quote\n\n```\nfence',
  '@everyone #1 :tada: &lt;b&gt; \\',
  '\u202e\u001b[31mred',
  '::error::set by the operator\n::set-output name=exit-code::0',
];

describe('codeSpan', () => {
  test.each(hostile)('%j shows as itself and as nothing else', (text) => {
    const item = `- it is ${codeSpan(text)}`;
    const plain = text.replaceAll(/\s+/g, ' ').replace('\u202e', '\\u202e').replace('\u001b', '\\u001b');
    const nodes = nodesOf(item).map(({ type, value }) => (value === undefined ? type : [type, value]));
    expect(nodes).toEqual([
      'root',
      'list',
      'listItem',
      'paragraph',
      ['text', 'it is '],
      ['inlineCode', plain],
    ]);
    // A line of its own may be a command to the runner.
    expect(codeSpan(text)).not.toContain('\n');
  });

  test('cuts what is too long between characters', () => {
    const long = codeSpan('𝔘'.repeat(500));
    expect(long).toBe(`\`${'𝔘'.repeat(400)}…\``);
  });
});

const must = sampleRequirement();
const other = sampleRequirement({ id: 'RF-ST-05' });
const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const passed = sampleCase({ requirement: 'RF-ST-05' });

function summary(changes: Partial<FoldInput>): string {
  return renderMarkdownSummary(foldVerdict(sampleInput(changes), [must, other]));
}

describe('the summary for a page of CI', () => {
  test('says the verdict, what is violated, and how', () => {
    const text = summary({ cases: [violated, passed] });
    expect(text).toContain('❌ `violates`**, exit code 1');
    expect(text).toContain(
      '- RF-ST-04 MUST `An empty body is a client error.`: expected `HTTP 400 client_error`, got `HTTP 400 invalid_token (plain)`',
    );
    expect(text).toContain('Verdicts: 1 violates, 1 conforms.');
    expect(strangeNodes(text)).toEqual([]);
  });

  test('says what changed since the baseline, and that old violations remain', () => {
    const baseline = foldVerdict(sampleInput({ cases: [violated, passed] }), [must, other]);
    const same = summary({ cases: [violated, passed], baseline, failOnWorse: true });
    expect(same).toContain('✅ `no worse than the baseline: 1 MUST violated in both`**, exit code 0: with');
    expect(same).toContain('Unchanged: 2.');
    const worse = { ...passed, outcome: 'violated' as const, failures: [sampleFailure()] };
    const text = summary({ cases: [violated, worse], baseline, failOnWorse: true });
    expect(text).toContain('| newly failing | RF-ST-05 MUST | conforms | violates | worse |');
  });

  test('is made of its own Markdown whatever an operator answers', () => {
    const failures = hostile.map((text) => sampleFailure({ actual: text, expected: text, message: text }));
    const target = { name: hostile.join(' '), baseUrl: '', capabilities: {} };
    for (const failure of failures) {
      const text = summary({
        cases: [sampleCase({ outcome: 'violated', failures: [failure, ...failures] }), passed],
        target,
        moduleErrors: hostile,
      });
      expect(strangeNodes(text)).toEqual([]);
    }
  });

  test('stays short, however much is wrong', () => {
    const catalogue = Array.from({ length: 60 }, () => must);
    const run = sampleInput({
      cases: [violated],
      moduleErrors: Array.from({ length: 90 }, (_, n) => `error ${n}`),
    });
    const text = renderMarkdownSummary(foldVerdict(run, catalogue));
    expect(text).toContain('- and 40 more');
    expect(text).toMatch(/^- and 130 more$/m);
    expect(strangeNodes(text)).toEqual([]);
  });
});
