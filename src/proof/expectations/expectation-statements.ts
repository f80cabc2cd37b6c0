import { type ESTree, parseSync, Visitor } from 'vite';
import { defined } from '../../basics/defined.ts';

/** A statement of a suite that expects something. */
export type ExpectationStatement = {
  /** Its line, counted from 1. */
  line: number;
  /** The statement on one line. */
  text: string;
  /** The requirement of its test; undefined if several tests share it. */
  requirement?: string;
  /** The suite without it. Its awaited calls remain; only the judgement is removed. */
  without: string;
};

const EXPECTATION = /^(?:[a-z]\w*\.)?expect[A-Z]?/;

/** Every statement of a suite that begins with `expect`, in the order of the file. */
export function expectationStatements(source: string): ExpectationStatement[] {
  const { program, errors } = parseSync('suite.ts', source);
  if (errors.length > 0) throw new Error(`the suite does not parse: ${errors[0]?.message ?? ''}`);
  const tests: { id: string; start: number; end: number }[] = [];
  const statements: ESTree.ExpressionStatement[] = [];
  const awaited: ESTree.AwaitExpression[] = [];
  new Visitor({
    CallExpression(node) {
      const [id] = node.arguments;
      const isTest = node.callee.type === 'Identifier' && node.callee.name === 'requirement';
      if (!isTest || id?.type !== 'Literal' || typeof id.value !== 'string') return;
      tests.push({ id: id.value, start: node.start, end: node.end });
    },
    ExpressionStatement(node) {
      if (EXPECTATION.test(source.slice(node.start, node.end))) statements.push(node);
    },
    AwaitExpression: (node) => void awaited.push(node),
  }).visit(program);
  return statements.map((statement) => {
    const { start, end } = statement;
    const requirement = tests.find((test) => test.start < start && end < test.end)?.id;
    const kept = outermost(awaited.filter((one) => start <= one.start && one.end <= end));
    const rest = kept.map((one) => `${source.slice(one.start, one.end)};`).join(' ');
    return {
      line: source.slice(0, start).split('\n').length,
      text: source.slice(start, end).replaceAll(/\s+/g, ' '),
      ...defined({ requirement }),
      without: `${source.slice(0, start)}{${rest}}${source.slice(end)}`,
    };
  });
}

function outermost<Node extends { start: number; end: number }>(nodes: readonly Node[]): Node[] {
  const holds = (outer: Node, inner: Node) =>
    outer !== inner && outer.start <= inner.start && inner.end <= outer.end;
  return nodes.filter((node) => !nodes.some((other) => holds(other, node)));
}
