import type { BenchLine, Measured, OpenLine } from './measure.ts';
import { spreadOf } from './measure.ts';

/** What a bench has found. */
export type Findings = {
  measured: Measured[];
  /** Lines that could not be measured, with the reason. */
  missing: { line: string; title: string; why: string }[];
};

/**
 * Measures lines in rounds, each round every line, so that what slows the machine for a while slows all of them.
 * @param say told of what is being measured
 */
export async function measureRounds(
  lines: readonly BenchLine[],
  rounds: number,
  say: (text: string) => void,
): Promise<Findings> {
  const values = new Map<string, number[]>();
  const present = lines.filter(({ missing }) => missing === undefined);
  await using opened = new OpenLines();
  for (let round = 0; round < rounds; round += 1) {
    for (const line of present) {
      if (line.isOnce === true && round > 0) continue;
      say(`round ${round + 1} of ${rounds}: ${line.name}`);
      const sample = await (await opened.of(line)).measure(round);
      for (const [id, found] of Object.entries(sample)) values.set(id, [...(values.get(id) ?? []), ...found]);
    }
  }
  return {
    measured: present.flatMap((line) =>
      line.figures.flatMap((figure) => {
        const found = values.get(figure.id);
        return found === undefined
          ? []
          : [{ ...figure, line: line.name, spread: spreadOf(found), values: found }];
      }),
    ),
    missing: lines.flatMap(({ name: line, title, missing: why }) =>
      why === undefined ? [] : [{ line, title, why }],
    ),
  };
}

/** Opens each line when it is first measured, and closes all of them. */
class OpenLines {
  readonly #open = new Map<BenchLine, OpenLine>();

  async of(line: BenchLine): Promise<OpenLine> {
    const open = this.#open.get(line) ?? (await line.open());
    this.#open.set(line, open);
    return open;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const line of this.#open.values()) await line[Symbol.asyncDispose]();
  }
}
