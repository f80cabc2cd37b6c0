import { aimText, valueText, verdictText } from './figure-text.ts';
import type { BenchLine } from './measure.ts';
import type { Findings } from './measure-rounds.ts';

/** The findings as a table for a terminal: median, smallest, largest, aim. */
export function benchTable(lines: readonly BenchLine[], { measured, missing }: Findings): string {
  return lines
    .flatMap(({ name, title }) => {
      const why = missing.find(({ line }) => line === name)?.why;
      const rows = measured
        .filter(({ line }) => line === name)
        .map((figure) => {
          const { median, min, max } = figure.spread;
          const [middle = '', low = '', high = ''] = [median, min, max].map((value) =>
            valueText(value, figure.unit),
          );
          const aim = `${aimText(figure)} ${verdictText(figure)}`.trim();
          return `  ${middle.padStart(11)}  ${`${low} – ${high}`.padEnd(26)}${aim.padEnd(16)}${figure.title}`;
        });
      return ['', title, ...(why === undefined ? rows : [`  not measured: ${why}`])];
    })
    .join('\n');
}
