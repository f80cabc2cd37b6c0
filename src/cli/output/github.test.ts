import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
} from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { safeIo, tellGitHub } from './github.ts';

const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const verdict = foldVerdict(sampleInput({ cases: [violated] }), [sampleRequirement()]);

function tell(environment: Record<string, string>, hasOwnSummary = false) {
  const page = join(scratchFolder(), 'summary.md');
  writeFileSync(page, 'before\n');
  const { io, out, err } = capturedIo();
  tellGitHub(verdict, hasOwnSummary, io, { GITHUB_STEP_SUMMARY: page, ...environment });
  return { out, err, page: readFileSync(page, 'utf8') };
}

test('on GitHub a violation is annotated, and the page of the job gets the summary', () => {
  const { out, page } = tell({ GITHUB_ACTIONS: 'true' });
  expect(out).toEqual([expect.stringMatching(/^::error title=RF-ST-04 MUST::/)]);
  expect(page).toMatch(/^before\n\*\*❌ `violates`\*\*/);
});

test('a summary with a file of its own is not written twice', () => {
  expect(tell({ GITHUB_ACTIONS: 'true' }, true)).toMatchObject({
    page: 'before\n',
    out: [expect.any(String)],
  });
});

test('elsewhere nothing happens', () => {
  expect(tell({})).toEqual({ out: [], err: [], page: 'before\n' });
});

test('a page that cannot be written is told and decides nothing', () => {
  const absent = join(scratchFolder(), 'absent', 'page.md');
  const { err } = tell({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: absent });
  expect(err).toEqual([expect.stringContaining('ENOENT')]);
});

test('only on GitHub, what looks like a command is printed as something else', () => {
  for (const [environment, line] of [
    [{ GITHUB_ACTIONS: 'true' }, ': :error::x'],
    [{}, '::error::x'],
  ] as const) {
    const { io, out, err } = capturedIo();
    const safe = safeIo(io, environment);
    safe.out('::error::x');
    safe.err('::error::x');
    expect([...out, ...err]).toEqual([line, line]);
  }
});
