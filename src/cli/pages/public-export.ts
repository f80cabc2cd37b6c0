import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One export of an entry point, as its source declares it. */
export type PublicExport = {
  name: string;
  /** What the docstring says; empty without one. */
  describes: string;
  /** The docstring's `@param`, `@returns` and `@throws`, one line each. */
  notes: readonly string[];
  /** The declaration in TypeScript, without bodies and values. */
  declaration: string;
};

const EXPORT = /export (?:type )?\{([^}]*)\} from '([^']+)';/g;
/** The longest value of a constant that is shown. */
const MOST_LINES = 16;

/**
 * The exports of an entry point in its own order.
 * @param module path of the entry point's source
 * @throws Error when an export is not declared where it is taken from
 */
export function publicExportsOf(module: string): PublicExport[] {
  const text = readFileSync(module, 'utf8');
  return [...text.matchAll(EXPORT)].flatMap(([, names = '', from = '']) => {
    const source = readFileSync(join(module, '..', from), 'utf8');
    return names
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== '')
      .map((name) => publicExport(name, source, from));
  });
}

function publicExport(name: string, source: string, from: string): PublicExport {
  const found = new RegExp(
    `(?:/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s)?export ((?:async )?function|type|const|class) ${name}\\b`,
  ).exec(source);
  if (found === null) throw new Error(`${from} does not declare ${name}`);
  const [whole, comment = '', kind = ''] = found;
  const rest = source.slice(found.index + whole.lastIndexOf('export ') + 'export '.length);
  return { name, ...described(comment), declaration: declarationOf(kind, rest) };
}

function described(comment: string): Pick<PublicExport, 'describes' | 'notes'> {
  const plain = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join('\n')
    .trim();
  const [first = '', ...tags] = plain.split(/(?:^|\n| )(?=@(?:param|returns|throws)\b)/);
  return { describes: oneLine(first), notes: tags.map(oneLine) };
}

function declarationOf(kind: string, source: string): string {
  if (kind === 'class') return classOf(source);
  if (kind.endsWith('function')) return `${until(source, / \{$/).replace(/ \{$/, '')};`;
  const whole = until(source, /;$/);
  if (kind === 'type' || whole.split('\n').length <= MOST_LINES) return whole;
  return `${whole.split(/ =(?:\s|$)/, 1)[0]};`;
}

/** The lines up to the one that ends as given, outside of any bracket that was opened before it. */
function until(source: string, end: RegExp): string {
  const lines: string[] = [];
  let depth = 0;
  for (const line of source.split('\n')) {
    lines.push(line);
    const code = line.replace(/\/\*\*.*\*\/|'[^']*'/g, '');
    depth += (code.match(/[({[]/g)?.length ?? 0) - (code.match(/[)}\]]/g)?.length ?? 0);
    const isOpened = end.source.includes('\\{');
    if (end.test(line) && depth <= (isOpened ? 1 : 0)) break;
  }
  return lines.join('\n');
}

/** A class with its public members, and without their bodies. */
function classOf(source: string): string {
  const body = source.slice(0, source.search(/^\}/m));
  const head = body
    .split('\n', 1)
    .join()
    .replace(/ \{\}?$/, '');
  const members = body
    .split('\n')
    .filter((line) => /^ {2}(?!constructor|readonly #|#|\/|\*|\})\S/.test(line));
  if (members.length === 0) return `${head} {}`;
  return [`${head} {`, ...members.map((line) => line.replace(/ \{$/, ';')), '}'].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
