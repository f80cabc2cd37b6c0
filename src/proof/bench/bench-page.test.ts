import { expect, test } from 'vitest';
import { benchPage } from './bench-page.ts';
import { benchTable } from './bench-table.ts';
import { thisMachine } from './machine.ts';
import { type BenchLine, type Figure, spreadOf } from './measure.ts';

const figures: Figure[] = [
  { id: 'speed', title: 'speed of bare', unit: 'ratio', aim: { atLeast: 0.8 } },
  { id: 'time', title: 'start', unit: 's', aim: { atMost: 0.5 } },
  { id: 'other', title: 'beside another', unit: 's' },
];
const open = () => Promise.reject(new Error('not opened'));
const lines: BenchLine[] = [
  { name: 'one', title: 'One line', figures, bottleneck: 'A profile shows the sockets.', open },
  { name: 'two', title: 'Two line', figures: [], bottleneck: '', open },
];
const [speed, time] = [
  [0.75, 0.81, 0.9],
  [0.7, 0.6, 1_000],
];
const measured = [speed, time].flatMap((values, index) => {
  const figure = figures[index];
  if (figure === undefined || values === undefined) return [];
  return [{ ...figure, line: 'one', values, spread: spreadOf(values) }];
});
const findings = { measured, missing: [{ line: 'two', title: 'Two line', why: 'needs --with-two' }] };

test('the page has medians, spread, aims, what limits a line, and what was not measured', () => {
  const page = benchPage({ ...thisMachine(), cores: 2, node: 'v20.0.0' }, 5, lines, findings);
  expect(page).toContain('Measured in 5 rounds on 2 cores (');
  expect(page).toContain('Node v20.0.0');
  expect(page).toContain('| speed of bare | 0.81 | 0.75 – 0.90 | ≥ 0.80 | met |');
  expect(page).toContain('| start | 0.70 s | 0.60 s – 1,000.00 s | ≤ 0.50 s | missed |');
  expect(page).toContain('| beside another | not measured |  |  |  |');
  expect(page).toContain('\n\nA profile shows the sockets.\n');
  expect(page).toContain('## Two line\n\nNot measured: needs --with-two.\n');
});

test('the table has the same', () => {
  const table = benchTable(lines, findings);
  expect(table).toMatch(/0\.81 {2}0\.75 – 0\.90 +≥ 0\.80 met +speed of bare/);
  expect(table).toContain('not measured: needs --with-two');
});
