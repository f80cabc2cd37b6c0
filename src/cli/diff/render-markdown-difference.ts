import { changesTable } from '../../report/markdown-changes.ts';
import { codeSpan } from '../../report/markdown-text.ts';
import { type Difference, sentenceOf } from './difference.ts';
import { describeRun } from './render-difference.ts';

const signs: Readonly<Record<Difference['result'], string>> = {
  worse: '❌',
  waived: '➖',
  better: '✅',
  changed: '➖',
  same: '✅',
};

/** The difference of two runs as Markdown. No text of an operator or an SDK can be markup in it. */
export function renderMarkdownDifference(difference: Difference): string {
  const { result, before, now, comparison } = difference;
  return [
    `**${signs[result]} ${sentenceOf(difference)}**`,
    `Before: ${codeSpan(describeRun(before))}<br>\nNow: ${codeSpan(describeRun(now))}`,
    changesTable(comparison, 'what changed'),
    ...(result === 'same' ? [] : [`Unchanged: ${comparison.unchanged}.`]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
