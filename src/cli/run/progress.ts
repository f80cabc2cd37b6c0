import type { CaseRecord } from '../../run/evidence/case-record.ts';
import type { RunProgress } from '../../run/execute/run-suites.ts';

type Sink = { isTty: boolean; write(text: string): void };

/** In a log, a line this often shows that a run is alive. */
const QUIET_MS = 2_000;

/** Shows that a run is alive: one updated line on a terminal, an occasional line elsewhere. */
export function showProgress(sink: Sink, nowMs: () => number = Date.now): RunProgress & { end(): void } {
  let tests = 0;
  let exchanges = 0;
  let shownMs = nowMs();
  return {
    caseDone(record: CaseRecord | undefined) {
      tests += 1;
      exchanges += record?.evidence.exchanges ?? 0;
      const line = `  ${tests} tests, ${exchanges} exchanges`;
      if (sink.isTty) sink.write(`\r\u001b[2K${line}`);
      else if (nowMs() - shownMs >= QUIET_MS) {
        shownMs = nowMs();
        sink.write(`${line} so far\n`);
      }
    },
    end() {
      if (sink.isTty) sink.write('\r\u001b[2K');
      else if (tests > 0) sink.write(`  ${tests} tests, ${exchanges} exchanges\n`);
    },
  };
}
