import { readFileSync } from 'node:fs';
import { WaiverError } from './waiver-error.ts';
import { type Lines, linesOf, mistakeIn, pointerStep } from './waiver-lines.ts';
import { shapeProblemOf, type WaiverFile } from './waiver-schema.ts';

/** What a template puts where a person has to write: a whole text in angle brackets. */
const PLACEHOLDER = /^\s*<.*>\s*$/s;

/** One waiver file, checked in itself, with the line of each of its entries. */
export type ReadWaiverFile = { content: WaiverFile; lineOf: (pointer: string) => number };

/**
 * Reads one waiver file and holds it against the published schema.
 * @param shown the file's name in messages
 * @throws WaiverError with file and line: unreadable, no JSON, a template left unfilled, or another shape
 */
export function readWaiverFile(path: string, shown: string): ReadWaiverFile {
  const text = read(path, shown);
  const value = parse(text, shown);
  const lines = linesOf(text);
  const lineOf = (pointer: string) => nearestLine(lines, pointer);
  const unfilled = placeholderIn(value);
  if (unfilled !== undefined) {
    const field = unfilled.split('/').at(-1);
    throw new WaiverError('unfilled', shown, lineOf(unfilled), `"${field}" is still to be filled in`);
  }
  const problem = shapeProblemOf(value);
  if (problem !== undefined) {
    throw new WaiverError(problem.code, shown, lineOf(problem.pointer), problem.what);
  }
  return { content: value as WaiverFile, lineOf };
}

function read(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const what = code === 'ENOENT' ? 'there is no such waiver file' : `cannot be read (${String(code)})`;
    throw new WaiverError('unreadable', shown, undefined, what);
  }
}

function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, line breaks included; the line says enough.
    const { line, isTrailingComma } = mistakeIn(text);
    const what = `this is no JSON${isTrailingComma ? ': a comma stands before a closing bracket' : ''}`;
    throw new WaiverError('bad-json', shown, line, what);
  }
}

function nearestLine(lines: Lines, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return 1;
}

function placeholderIn(value: unknown, pointer = ''): string | undefined {
  if (typeof value === 'string') return PLACEHOLDER.test(value) ? pointer : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = placeholderIn(item, pointer + pointerStep(key));
    if (found !== undefined) return found;
  }
  return undefined;
}
