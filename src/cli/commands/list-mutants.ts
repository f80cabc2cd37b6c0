import { counted } from '../../basics/counted.ts';
import { mutantFamilies } from '../../mutants/mutants.ts';
import { painter, wrap } from '../../report/terminal-text.ts';
import type { Io } from '../io.ts';
import type { RunOptions } from '../run/run-options.ts';
import { screenOf } from '../screen.ts';

/** Prints the wrong operators that the mock can be, with the requirements that each breaks, as text or as JSON. */
export function listMutantsCommand({ requirement, revision, json }: RunOptions, io: Io): number {
  const families = Object.entries(mutantFamilies).map(([family, all]) => ({
    family,
    mutants: all.filter(
      ({ breaks, revisions }) =>
        (revisions?.includes(revision) ?? true) &&
        (requirement === undefined || breaks.some((id) => requirement.includes(id))),
    ),
  }));
  const shown = families.filter(({ mutants }) => mutants.length > 0);
  if (json === true) {
    const rows = shown.flatMap(({ family, mutants }) =>
      mutants.map(({ id, describes, breaks }) => ({ id, target: `mock:${id}`, family, describes, breaks })),
    );
    io.out(JSON.stringify(rows, undefined, 2));
    return 0;
  }
  const { width, color } = screenOf();
  const paint = painter(color);
  for (const { family, mutants } of shown) {
    io.out(paint('bold', `${family}: ${mutants.length}`));
    for (const { id, describes, breaks } of mutants) {
      for (const line of wrap(`${id} (${breaks.join(', ')})`, width, '  ', '    ')) io.out(line);
      for (const line of wrap(describes, width, '      ')) io.out(paint('dim', line));
    }
  }
  const count = shown.reduce((sum, { mutants }) => sum + mutants.length, 0);
  const last = `${counted(count, 'wrong operator')}; test one with --target=mock:NAME`;
  for (const line of wrap(last, width)) io.out(line);
  return 0;
}
