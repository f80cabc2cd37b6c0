import { describe, expect, test } from 'vitest';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
} from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { byCommand, notShownBy, optionsOf } from './replay-command.ts';

const judged = (changes: Parameters<typeof sampleFailure>[0] = {}) => ({
  ...sampleFailure(changes),
  waived: false,
});

describe('a replay command', () => {
  test('is read as a shell and the command line read it', () => {
    const command = "npm test -- --target=mock --vault='a b' --seed 7 --path RF-ST-04.empty-body:0";
    expect(optionsOf(command)).toMatchObject({
      target: 'mock',
      vault: 'a b',
      seed: 7,
      path: { test: 'RF-ST-04.empty-body', path: '0' },
    });
  });

  test.each(['npm run test -- --target=mock', 'rm -r x'])('"%s" is none', (command) => {
    expect(() => optionsOf(command)).toThrow('no command of this suite');
  });

  test('stands for all failures that have it', () => {
    const other = judged({ replay: 'another' });
    const groups = byCommand([judged(), other, judged({ message: 'more' })]);
    expect([...groups.values()].map(({ length }) => length)).toEqual([2, 1]);
  });
});

describe('a failure', () => {
  const replayedWith = (changes: Parameters<typeof sampleFailure>[0]) =>
    foldVerdict(
      sampleInput({ cases: [sampleCase({ outcome: 'violated', failures: [sampleFailure(changes)] })] }),
      [sampleRequirement()],
    );

  test('is shown again by one that differs in numbers and in what was answered', () => {
    const failure = judged({ message: 'the keys of 90 answers' });
    const again = replayedWith({ message: 'the keys of 5 answers', actual: 'exchange 3' });
    expect(notShownBy(again, [failure])).toEqual([]);
  });

  test.each([{ message: 'another' }, { expected: 'another' }, { test: 'RF-ST-04.another' }])(
    'is not shown again by one that differs: %o',
    (changes) => {
      expect(notShownBy(replayedWith(changes), [judged()])).toHaveLength(1);
    },
  );
});
