/** Where in a JSON text a value begins: the text's lines by JSON pointer, such as `/waivers/3`. */
export type Lines = ReadonlyMap<string, number>;

type Frame = { pointer: string; isArray: boolean; next: number; key: string };

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,\n]|[^\s"{}[\]:,]+/g;

/**
 * The line, from 1, on which every value of a JSON text begins. `JSON.parse` keeps no positions, and an
 * error in a waiver file is of little use without one. The text must be valid JSON.
 */
export function linesOf(json: string): Lines {
  const lines = new Map<string, number>();
  const frames: Frame[] = [];
  let line = 1;
  let isKey = false;
  for (const [token] of json.matchAll(TOKEN)) {
    const frame = frames.at(-1);
    if (token === '\n') line += 1;
    else if (token === '}' || token === ']') frames.pop();
    else if (token === ',') isKey = frame !== undefined && !frame.isArray;
    else if (token === ':') isKey = false;
    else if (isKey && frame !== undefined) frame.key = escaped(JSON.parse(token) as string);
    else {
      const pointer = pointerIn(frame);
      lines.set(pointer, line);
      if (token === '{' || token === '[') {
        frames.push({ pointer, isArray: token === '[', next: 0, key: '' });
        isKey = token === '{';
      }
    }
  }
  return lines;
}

function pointerIn(frame: Frame | undefined): string {
  if (frame === undefined) return '';
  return `${frame.pointer}/${frame.isArray ? frame.next++ : frame.key}`;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
