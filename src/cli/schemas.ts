import { checkGenerated, writeGenerated } from '../spec/generate.ts';
import { SpecificationError } from '../spec/specification-error.ts';

/** Where a command prints, one line at a time. */
export type LinePrinter = { out(line: string): void; err(line: string): void };

/**
 * `npm run schemas`: writes the files generated from the tables, or with `check` reports which are not up to date.
 * @returns the exit code: 0 up to date or written, 1 not up to date, 2 a table cannot be read
 */
export async function schemasCommand(
  args: { check: boolean },
  io: LinePrinter,
  rootDir: string,
): Promise<number> {
  try {
    if (!args.check) {
      const changed = await writeGenerated(rootDir);
      for (const path of changed) io.out(path);
      io.out(changed.length === 0 ? 'generated files were up to date' : `${changed.length} files written`);
      return 0;
    }
    const stale = await checkGenerated(rootDir);
    if (stale.length === 0) {
      io.out('generated files are up to date');
      return 0;
    }
    for (const line of stale) io.err(line);
    io.err('run npm run schemas and commit what it writes');
    return 1;
  } catch (error) {
    if (!(error instanceof SpecificationError)) throw error;
    io.err(error.message);
    return 2;
  }
}
