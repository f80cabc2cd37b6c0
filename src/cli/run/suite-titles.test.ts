import { expect, test } from 'vitest';
import { loadSuites } from '../../run/execute/load-suites.ts';
import { declaredTests } from '../../run/scenario/declared-tests.ts';

/** A title with such a beginning depends on the title before it. */
const LEANING = /^(?:and|but|nor|or|so|too|whatever|whenever|wherever|whichever|whoever|however)\b/i;

await loadSuites();
const titles = declaredTests().map(({ id, title }) => ({ id, title }));

test('every test title can be read alone', () => {
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter(({ title }) => LEANING.test(title))).toEqual([]);
});

test('no two tests have the same title, even under different requirements', () => {
  const repeated = titles.filter(({ title }, at) => titles.findIndex((one) => one.title === title) !== at);
  expect(repeated).toEqual([]);
});

test.each(['and so does one', 'Nor in any form', 'so it may', 'whoever the user is'])(
  'the title "%s" would be refused',
  (title) => expect(title).toMatch(LEANING),
);

test.each(['an opt-out is told', 'some token', 'north of here'])(
  'the title "%s" would not be refused',
  (title) => expect(title).not.toMatch(LEANING),
);
