import { counted } from '../../basics/counted.ts';
import { partTitle } from '../../contract/requirement.ts';
import { findRequirement, type RequirementId } from '../../contract/requirements.ts';
import { painter, wrap } from '../../report/terminal-text.ts';
import type { CaseRecord, Failure } from '../../run/evidence/case-record.ts';
import type { RunProgress } from '../../run/execute/run-suites.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import type { Screen } from '../screen.ts';
import { openFailure } from './open-failure.ts';

type Sink = Screen & {
  /** Whether a line can be written over. */
  isLive: boolean;
  write(text: string): void;
};

/** In a log, a line this often shows that a run is alive. */
const QUIET_MS = 5_000;
const ERASE = '\r\u001b[2K';

export type ShownProgress = RunProgress & {
  /** What happens now, after the last test: seen on a terminal until the next thing is printed. */
  announce(what: string): void;
  /** Clears the line that is written over, before something else is printed. */
  clear(): void;
  end(): void;
};

/**
 * Shows how far a run is: one line on a terminal that is written over, an occasional line elsewhere. A violation that no
 * waiver expects is shown as soon as it is found, once for each requirement.
 */
export function showProgress(
  sink: Sink,
  waivers: readonly ActiveWaiver[] = [],
  nowMs: () => number = Date.now,
): ShownProgress {
  const { isLive, width, color } = sink;
  const paint = painter(color);
  const violated = new Set<string>();
  const startedMs = nowMs();
  let [tests, exchanges, shownMs] = [0, 0, startedMs];
  let total: number | undefined;
  let isDrawn = false;

  const clear = () => {
    if (isDrawn) sink.write(ERASE);
    isDrawn = false;
  };
  const draw = (line: string) => {
    sink.write(`${ERASE}${line.slice(0, width - 1)}`);
    isDrawn = true;
  };
  const line = (part: string) => {
    const found = violated.size === 0 ? [] : [`${violated.size} violated`];
    return ['', `${tests}${total === undefined ? '' : `/${total}`}`, part, ...found].join('  ').trimEnd();
  };
  const show = (record: CaseRecord | undefined) => {
    const text = line(record === undefined ? '' : partTitle(record.part).toLowerCase());
    if (isLive) draw(text);
    else if (nowMs() - shownMs >= QUIET_MS) {
      shownMs = nowMs();
      sink.write(`${text}\n`);
    }
  };
  const violation = (
    id: RequirementId,
    title: string,
    { expected, actual }: Pick<Failure, 'expected' | 'actual'>,
  ) => {
    if (violated.has(id)) return;
    violated.add(id);
    clear();
    const { keyword } = findRequirement(id);
    const [head = '', ...rest] = wrap(`${id} ${keyword}  ${title}`, width, '✗ ', '    ');
    const lines = [
      ...[head, ...rest].map((one) => paint('red', one)),
      ...wrap(expected, width, '    expected  ', '              '),
      ...wrap(actual, width, '    got       ', '              '),
    ];
    sink.write(`${lines.join('\n')}\n`);
  };

  return {
    begin(count) {
      // A run over a given time begins again and again.
      total = tests + count;
    },
    caseDone(record) {
      tests += 1;
      exchanges += record?.evidence.exchanges ?? 0;
      const failure = record === undefined ? undefined : openFailure(record, waivers);
      if (record !== undefined && failure !== undefined) {
        violation(record.requirement, record.title, failure);
      }
      show(record);
    },
    seen({ requirement, message, ...difference }) {
      if (findRequirement(requirement).keyword !== 'INFO') violation(requirement, message, difference);
    },
    announce(what) {
      if (isLive) draw(`  ${what}`);
      else sink.write(`  ${what}\n`);
    },
    clear,
    end() {
      clear();
      if (tests === 0) return;
      const seconds = ((nowMs() - startedMs) / 1_000).toFixed(1);
      const counts = [counted(tests, 'test'), counted(exchanges, 'exchange'), `${seconds} s`];
      sink.write(`  ${counts.join(', ')}\n`);
    },
  };
}
