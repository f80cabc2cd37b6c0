import { partTitle } from '../contract/requirement.ts';
import type { CaseRecord } from '../run/case-record.ts';
import type { RunProgress } from '../run/run-suites.ts';

type Sink = { isTty: boolean; write(text: string): void };

/** Shows that a run is alive: one line that renews itself on a terminal, a line per part elsewhere. */
export function showProgress(sink: Sink): RunProgress & { end(): void } {
  let tests = 0;
  let exchanges = 0;
  let part = '';
  let inPart = 0;
  const finishPart = () => {
    if (!sink.isTty && inPart > 0) sink.write(`  ${part}: ${inPart} tests, ${exchanges} exchanges so far\n`);
    inPart = 0;
  };
  return {
    caseDone(record: CaseRecord | undefined) {
      const title = record === undefined ? part : partTitle(record.part);
      if (title !== part) finishPart();
      part = title;
      tests += 1;
      inPart += 1;
      exchanges += record?.evidence.exchanges ?? 0;
      if (sink.isTty) sink.write(`\r\u001b[2K  ${tests} tests, ${exchanges} exchanges  ${part}`);
    },
    end() {
      if (sink.isTty) sink.write('\r\u001b[2K');
      else finishPart();
    },
  };
}
