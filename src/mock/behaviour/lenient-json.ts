const DEEPEST = 1000;
const LONGEST_NAME_CHARS = 50_000;
const LONGEST_NUMBER_CHARS = 1000;

/** The tokens that matter below: a string, a comment of either kind, a bracket, or a number. */
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*|[[\]{}]|-?\d[\d.eE+-]*/g;

/**
 * A JSON value as the observed operator reads it: comments count as white space, numbers have at most 1,000 digits,
 * names at most 50,000 characters, and values are nested at most 1,000 levels deep.
 * @throws SyntaxError
 */
export function parseLenientJson(text: string): unknown {
  let depth = 0;
  const plain = text.replaceAll(TOKEN, (token, at: number) => {
    const [first = ''] = token;
    if (first === '/') return ' ';
    if ('[{'.includes(first)) depth += 1;
    else if (']}'.includes(first)) depth -= 1;
    const isOver =
      first === '"' ? isLongName(token, text, at) : /\d/.test(token) && token.length > LONGEST_NUMBER_CHARS;
    if (isOver || depth > DEEPEST) throw new SyntaxError('JSON beyond the limits of the operator');
    return token;
  });
  return JSON.parse(plain);
}

function isLongName(token: string, text: string, at: number): boolean {
  return token.length - 2 > LONGEST_NAME_CHARS && /^\s*:/.test(text.slice(at + token.length));
}
