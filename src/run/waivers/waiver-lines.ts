import { type JSONPath, type ParseError, parseTree, visit } from 'jsonc-parser';

/** Where in a JSON text a value begins: the text's lines by JSON pointer, such as `/waivers/3`. */
export type Lines = ReadonlyMap<string, number>;

/**
 * The line, from 1, on which every value of a JSON text begins. `JSON.parse` keeps no positions, and an
 * error in a waiver file is of little use without one. The text must be valid JSON.
 */
export function linesOf(json: string): Lines {
  const lines = new Map<string, number>();
  const add = (_at: number, _length: number, line: number, _column: number, path: () => JSONPath) => {
    lines.set(path().map(pointerStep).join(''), line + 1);
  };
  visit(json, { onObjectBegin: add, onArrayBegin: add, onLiteralValue: (_value, ...where) => add(...where) });
  return lines;
}

/** One step of a JSON pointer. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * Where a text stops being JSON: the line, from 1, and whether a comma stands there before a closing bracket, the
 * mistake that editing by hand makes most: the last of a list was removed, its comma was not.
 */
export function mistakeIn(text: string): { line: number; isTrailingComma: boolean } {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const at = errors[0]?.offset ?? text.length;
  const before = text.slice(0, at).trimEnd();
  const isTrailingComma = before.endsWith(',') && /[\]}]/.test(text.charAt(at));
  return { line: (isTrailingComma ? before : text.slice(0, at)).split('\n').length, isTrailingComma };
}
