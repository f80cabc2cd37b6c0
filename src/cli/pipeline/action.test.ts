import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { runAction } from './testing/run-action.ts';

const LONG_MS = 120_000;
let repository: string;
beforeEach(() => {
  repository = scratchFolder();
});

describe('the action', () => {
  test.each([
    [{ gate: 'operator' }, 'the gate of an operator needs the input target'],
    [{ gate: 'sdk' }, 'the gate of an sdk needs the input driver'],
    [{ gate: 'operators', target: 'mock' }, 'the input gate takes operator or sdk'],
    [{ gate: 'operator', target: 'mock', driver: 'python' }, 'belong to the gate of an sdk'],
    [{ gate: 'sdk', driver: 'reference', target: 'mock' }, 'belong to the gate of an operator'],
    [{ gate: 'operator', target: 'mock', 'fail-on': 'worse' }, 'needs --baseline FILE'],
    [{ gate: 'operator', target: 'mock', 'fail-on': 'should,must' }, 'should, worse'],
  ])(
    'refuses %j with 2, and takes no verdict of an earlier run for its own',
    async (inputs, reason) => {
      mkdirSync(join(repository, 'reports', 'euid-conformance'), { recursive: true });
      writeFileSync(
        join(repository, 'reports', 'euid-conformance', 'verdict.json'),
        '{"verdict":"conforms"}',
      );
      const { exitCode, output, outputs, summary } = await runAction(inputs, repository);
      expect([exitCode, output]).toEqual([2, expect.stringContaining(reason)]);
      expect(outputs).toMatchObject({ 'exit-code': '2', verdict: 'none' });
      expect(summary).toContain('The gate did not start');
    },
    LONG_MS,
  );

  test(
    'makes no command of an input, and lets no text of a target be one',
    async () => {
      const trick = '"; touch pwned; $(touch pwned) `touch pwned` #';
      const inputs = {
        gate: 'sdk',
        driver: 'reference',
        requirement: 'SDK-REQ-01',
        waivers: trick,
        baseline: trick,
      };
      const { exitCode, output } = await runAction(
        { ...inputs, 'fail-on': trick, revision: trick },
        repository,
      );
      expect(exitCode).toBe(2);
      expect(readdirSync(repository)).not.toContain('pwned');
      const [, token = 'none'] = /^::stop-commands::([\w-]+)$/m.exec(output) ?? [];
      expect(output.trimEnd().endsWith(`\n::${token}::`)).toBe(true);
    },
    LONG_MS,
  );
});
