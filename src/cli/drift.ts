import { type Revision, revisions } from '../contract/revision.ts';
import { driftBetween, driftOfPage } from '../spec/drift.ts';
import { type DriftLine, printDriftLine } from '../spec/drift-line.ts';
import { SpecificationError } from '../spec/specification-error.ts';
import type { LinePrinter } from './schemas.ts';

/** Pages to compare with our tables of a revision, or two revisions to compare with each other. */
export type DriftArguments = {
  pages: readonly string[];
  revision: Revision;
  between?: readonly [string, string];
};

/**
 * `npm run drift`: prints every difference, one line each. Other pages are still compared if one cannot be read.
 * @returns the exit code: 0 no drift, 1 drift, 2 a page cannot be read or the arguments are wrong
 */
export async function driftCommand(args: DriftArguments, io: LinePrinter, rootDir: string): Promise<number> {
  if ((args.between === undefined) === (args.pages.length === 0)) {
    io.err('give either pages to compare with the tables, or --between with two revisions');
    return 2;
  }
  if (args.between !== undefined) {
    const [earlier, later] = args.between.map(knownRevision);
    if (earlier === undefined || later === undefined) {
      io.err(`no tables for --between ${args.between.join(' ')}: use ${revisions.join(' and ')}`);
      return 2;
    }
    return compare(`${earlier} and ${later}`, () => driftBetween(earlier, later, rootDir), io);
  }
  let exitCode = 0;
  for (const page of args.pages) {
    const code = await compare(
      `${page} and revision ${args.revision}`,
      () => driftOfPage(page, args.revision, rootDir),
      io,
    );
    exitCode = Math.max(exitCode, code);
  }
  return exitCode;
}

function knownRevision(name: string): Revision | undefined {
  return revisions.find((revision) => revision === name);
}

async function compare(title: string, drift: () => Promise<DriftLine[]>, io: LinePrinter): Promise<number> {
  try {
    const lines = await drift();
    for (const line of lines) io.out(printDriftLine(line));
    if (lines.length === 0) io.out(`no drift between ${title}`);
    return lines.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof SpecificationError)) throw error;
    io.err(error.message);
    return 2;
  }
}
