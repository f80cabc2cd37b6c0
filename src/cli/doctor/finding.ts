import { painter, wrap } from '../../report/terminal-text.ts';
import type { Screen } from '../screen.ts';

/** `note`: worth knowing, and nothing that keeps a run from testing. */
export type FindingState = 'fine' | 'note' | 'mend';

/** What was looked at, how it is, and what to do about it. */
export type Finding = { about: string; state: FindingState; text: string; advice?: string };

const signs = { fine: '✓', note: '·', mend: '✗' } as const;
const styles = { fine: 'green', note: 'yellow', mend: 'red' } as const;
const COLUMN = 15;

/** A finding as lines for a terminal; none of its texts is expected to hold a secret. */
export function renderFinding({ about, state, text, advice }: Finding, { width, color }: Screen): string[] {
  const paint = painter(color);
  const rest = ' '.repeat(COLUMN);
  const [first = '', ...more] = wrap(text, width, `${signs[state]} ${about}`.padEnd(COLUMN), rest);
  return [
    paint(styles[state], first.slice(0, 1)) + first.slice(1),
    ...more,
    ...(advice === undefined ? [] : wrap(advice, width, `${rest}→ `, `${rest}  `)),
  ];
}
