/** A command of this project that a page tells its readers to type. */
export type DocumentedCommand = { page: string; line: string; script: string; args: readonly string[] };

const FENCE = /^```(?:sh|ya?ml|groovy)\n([\s\S]*?)^```$/gm;
const INLINE = /`([^`\n]+)`/g;
const OWN =
  /(?:^|[\s'"(|])((?:npm (?:test|run [a-z][\w:-]*)(?= |$|[`'"])|npx (?:--no-install )?euid-conformance(?:@[\w.]+)?)(?:[^#\n]*))/;

/** The commands in blocks and in the text of a page, with what they start: a script of npm, or `bin` for the package. */
export function documentedCommands(page: string, text: string): DocumentedCommand[] {
  const blocks = [...text.matchAll(FENCE)].flatMap(([, block = '']) => block.split('\n'));
  const inline = [
    ...text
      .replaceAll(FENCE, '')
      .replaceAll(/^```[\s\S]*?^```$/gm, '')
      .matchAll(INLINE),
  ].map(([, code = '']) => code);
  return [...blocks, ...inline].flatMap((line) => {
    const [, found] = OWN.exec(line) ?? [];
    return found === undefined ? [] : [{ page, line: line.trim(), ...read(found) }];
  });
}

function read(command: string): Pick<DocumentedCommand, 'script' | 'args'> {
  // What follows a pipe or a redirection is another program's; a quotation mark may be that of the script around it.
  const [own = ''] = command.replaceAll(/\$\{[^}]*\}/g, '1').split(/ (?:[|>]|2>|&&) ?/, 1);
  const words = wordsOf(own);
  if (words[0] === 'npx') return { script: 'bin', args: words.slice(words[1] === '--no-install' ? 3 : 2) };
  const [script = '', rest] = words[1] === 'test' ? ['test', words.slice(2)] : [words[2], words.slice(3)];
  return { script, args: rest[0] === '--' ? rest.slice(1) : rest };
}

/** The words of a command, as a shell reads them where nothing in it is special. */
function wordsOf(command: string): string[] {
  const quoted = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g;
  return [...command.matchAll(quoted)].map(([word]) => word.replaceAll(/["']/g, ''));
}
