import { describe, expect, test } from 'vitest';
import { requirements } from '../contract/requirements.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../run/testing/verdict-samples.ts';
import type { FoldInput } from '../run/verdict/fold-input.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import { NO_CREDENTIALS } from '../targets/target.ts';
import { renderHeader, renderLastLine, renderSummary } from './terminal.ts';

const must = sampleRequirement();
const other = sampleRequirement({ id: 'RF-KEY-04', part: 'key-rotation' });
const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const plain = { color: false, width: 80, verbose: false };

function summary(changes: Partial<FoldInput>, options: Partial<Parameters<typeof renderSummary>[1]> = {}) {
  return renderSummary(foldVerdict(sampleInput(changes), [must, other]), { ...plain, ...options });
}

describe('renderSummary', () => {
  test('counts verdicts per part', () => {
    const lines = summary({ cases: [sampleCase()] }).split('\n');
    expect(lines[0]?.split(/\s{2,}/)).toEqual([
      'Part',
      'conforms',
      'violates',
      'waived',
      'not testable',
      'recorded',
      'n/a',
      'defect',
    ]);
    expect(lines.slice(1, 4).map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['Key rotation', '-', '-', '-', '1', '-', '-', '-'],
      ['Status mapping', '1', '-', '-', '-', '-', '-', '-'],
      ['Total', '1', '-', '-', '1', '-', '-', '-'],
    ]);
  });

  test('leaves out verdicts that nothing has, and then the table, where the terminal is narrow', () => {
    const cases = [sampleCase()];
    expect(
      summary({ cases }, { width: 60 })
        .split('\n')[0]
        ?.split(/\s{2,}/),
    ).toEqual(['Part', 'conforms', 'not testable']);
    expect(summary({ cases }, { width: 32 }).split('\n').slice(0, 4)).toEqual([
      'Key rotation   1 not testable',
      'Status mapping 1 conforms',
      'Total          1 conforms, 1 not',
      '               testable',
    ]);
  });

  test('has every requirement with its reason, when asked for', () => {
    const cases = [
      sampleCase(),
      {
        ...sampleCase(),
        requirement: 'RF-KEY-04' as const,
        outcome: 'not-testable' as const,
        reason: 'no key',
      },
    ];
    expect(summary({ cases })).not.toContain('Requirements');
    const text = summary({ cases }, { verbose: true });
    expect(text).toContain(
      '✓ RF-ST-04 MUST  An empty body is a client error.\n    conforms on 2 exchanges\n',
    );
    expect(text).toContain(
      '? RF-KEY-04 MUST  An empty body is a client error.\n    not-testable on 2 exchanges: no key',
    );
  });

  test('shows a failure that was found twice once', () => {
    const twice = { ...violated, failures: [sampleFailure(), sampleFailure()] };
    expect(summary({ cases: [twice] }).match(/replay: /g)).toHaveLength(1);
  });

  test('offers no waiver for what had no turn, and not more than ten', () => {
    const text = summary({ cases: [violated], stopped: 'the run stopped', isCutShort: true });
    expect(text.match(/"requirement":/g)).toHaveLength(1);
    expect(text).toContain('? the run stopped');
    const many = requirements.slice(0, 12).map(({ id }) => sampleRequirement({ id }));
    const verdict = foldVerdict(
      sampleInput({ cases: many.map(({ id }) => ({ ...violated, requirement: id })) }),
      many,
    );
    expect(renderSummary(verdict, plain)).toContain('and 2 more, which --write-waivers FILE writes too');
  });

  test('explains a violation: expected, got, citation and replay command', () => {
    const text = summary({ cases: [violated] });
    expect(text).toContain('✗ RF-ST-04 MUST  An empty body is a client error.');
    expect(text).toContain(
      '    expected  HTTP 400 client_error\n    got       HTTP 400 invalid_token (plain)\n',
    );
    expect(text).toContain(`    replay: ${sampleFailure().replay}\n`);
    expect(text).toContain('page 2023-08 token-refresh, Response Status Codes (table)');
  });

  test('shows both an expected and an unexpected failure, the unexpected one first', () => {
    const surprise = sampleFailure({ message: 'a surprise', facts: { httpStatus: 500 } });
    const both = sampleCase({ outcome: 'violated', failures: [sampleFailure(), surprise] });
    const text = summary({ cases: [both], waivers: { files: [], active: [sampleWaiver()] } });
    expect(text).toMatch(/a surprise\n[\s\S]*an empty body with bearer \(this one is waived\)/);
  });

  test('lists waived and not testable requirements with their reasons', () => {
    const text = summary({ cases: [violated], waivers: { files: [], active: [sampleWaiver()] } });
    expect(text).toContain('~ RF-ST-04: the operator takes an empty body for an invalid token');
    expect(text).toContain('? no test yet\n    RF-KEY-04');
    expect(text).not.toContain('✗');
  });

  test('notes a waiver that is no longer needed', () => {
    const excuse = sampleWaiver({ kind: 'not-testable' });
    const text = summary({ cases: [sampleCase()], waivers: { files: [], active: [excuse] } });
    expect(text).toContain('- RF-ST-04 is testable here: waivers.json:3');
  });

  test('prints waivers to paste for all open findings, in one line or formatted', () => {
    const pasted = summary({ cases: [violated] })
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(pasted.map((line) => (JSON.parse(line) as { requirement: string }).requirement)).toEqual([
      'RF-ST-04',
      'RF-KEY-04',
    ]);
    expect(summary({ cases: [violated] }, { verbose: true })).toContain('{\n  "requirement": "RF-ST-04"');
  });

  test('prints no waivers when nothing answered', () => {
    expect(summary({ couldNotRun: 'the target does not answer' })).not.toContain('"requirement"');
  });

  test('ends with the verdict, the meaning of its exit code, the reasons and the path of the report', () => {
    const text = summary({ cases: [violated] }, { reportPath: 'reports/allure-report/index.html' });
    expect(text).toMatch(/\nviolates, exit code 1: a MUST or MUST NOT is violated/);
    expect(text).toMatch(/ {2}- RF-ST-04 is violated\n[\s\S]*report: reports\/allure-report\/index\.html$/);
  });

  test('says of a part of the contract that it is one, and which waivers excuse what', () => {
    const waivers = { files: [], active: [sampleWaiver({ lastDay: '2027-06-30' })] };
    const text = summary({ cases: [violated], selection: ['RF-ST-04'], waivers });
    const limited = 'conforms (1 of 2 requirements) with 1 waived until 2027-06-30';
    expect(text).toContain(`\n${limited}, exit code 0`);
    const partly = foldVerdict(sampleInput({ cases: [violated], selection: ['RF-ST-04'], waivers }), [
      must,
      other,
    ]);
    expect(renderLastLine(partly)).toContain(`: ${limited} (exit code 0)`);
  });

  test('says once that credentials are missing, however many requirements need them', () => {
    const keyless = { outcome: 'not-testable', reason: NO_CREDENTIALS } as const;
    const cases = [sampleCase(keyless), sampleCase({ ...keyless, requirement: 'RF-KEY-04' })];
    const text = summary({ cases });
    expect(text).toContain('  - 2 of the MUSTs need EUID_API_KEY and EUID_CLIENT_SECRET, which are not set');
    expect(text).not.toContain('{"requirement"');
    expect(text).not.toContain('is not testable here');
  });

  test('does not ask for the removal of waivers that nobody chose', () => {
    const waivers = { files: [], active: [sampleWaiver({ kind: 'not-testable' })] };
    expect(summary({ cases: [sampleCase()], waivers }, { hasDefaultWaivers: true })).not.toContain(
      'no longer needed',
    );
  });

  test('fits the width of the terminal, except for text to copy', () => {
    const long = 'word '.repeat(60);
    const failure = sampleFailure({ message: long, expected: long, actual: 'x'.repeat(300) });
    const broken = sampleCase({ requirement: 'RF-KEY-04', outcome: 'harness-error', reason: long });
    const text = summary({ cases: [sampleCase({ outcome: 'violated', failures: [failure] }), broken] });
    const wide = text.split('\n').filter((line) => line.length > 80);
    expect(wide.filter((line) => !/^( {4}replay: |\{)/.test(line))).toEqual([]);
  });

  test("does not let an operator's text control the terminal", () => {
    const failure = sampleFailure({ actual: 'evil \u001b]0;title\u0007' });
    const text = summary({ cases: [sampleCase({ outcome: 'violated', failures: [failure] })] });
    expect([text.includes('\u001b'), text.includes('\u0007')]).toEqual([false, false]);
  });

  test('shows ten reasons and the number of the others, or all of them', () => {
    const moduleErrors = Array.from({ length: 12 }, (_, at) => `suite ${at} does not load`);
    const reasons = foldVerdict(sampleInput({ moduleErrors }), [must, other]).reasons.length;
    expect(summary({ moduleErrors })).toContain(`  - and ${reasons - 10} more`);
    expect(summary({ moduleErrors }, { verbose: true })).toContain('suite 11 does not load');
    expect(summary({ moduleErrors }, { verbose: true })).not.toMatch(/and \d+ more/);
  });

  test('shows five failures of a requirement and the number of the others, or all of them', () => {
    const failures = Array.from({ length: 7 }, (_, at) => sampleFailure({ message: `failure ${at}` }));
    const cases = [sampleCase({ outcome: 'violated', failures })];
    expect(summary({ cases })).toContain('    and 2 more failures, see verdict.json\n');
    expect(summary({ cases })).not.toContain('failure 5');
    expect(summary({ cases }, { verbose: true })).toContain('failure 6');
  });

  test('has colours only when requested', () => {
    expect(summary({ cases: [violated] })).not.toContain('\u001b');
    expect(summary({ cases: [violated] }, { color: true })).toContain('\u001b[31m');
  });
});

describe('renderHeader', () => {
  test('shows the address once if it is also the name, and every waiver file', () => {
    const url = 'https://operator.example';
    const waivers = ['integ.json', 'observed.json'];
    const lines = renderHeader({ target: url, baseUrl: url, revision: '2026-07', seed: 7, waivers }).split(
      '\n',
    );
    expect([lines[0], lines[3]]).toEqual([`target    ${url}`, 'waivers   integ.json, observed.json']);
  });

  test('shows target, revision, seed and waivers', () => {
    const facts = {
      target: 'mock',
      baseUrl: 'http://127.0.0.1:4001',
      revision: '2023-08',
      seed: 7,
      waivers: [],
    };
    expect(renderHeader(facts).split('\n')).toEqual([
      'target    mock at http://127.0.0.1:4001',
      'revision  2023-08',
      'seed      7',
      'waivers   none',
    ]);
  });
});

describe('what a run could not do', () => {
  const lacking = sampleCase({
    outcome: 'not-testable',
    reason: 'needs EUID_API_KEY and EUID_CLIENT_SECRET',
    evidence: { exchanges: 0, propertyRuns: 0 },
  });
  const passed = sampleCase({ requirement: 'RF-KEY-04', part: 'key-rotation' });

  test('prints no waiver for a test that had no turn because of a signal', () => {
    const ended = { cases: [passed], interrupted: 'SIGINT' as const };
    expect(summary({ cases: [passed] })).toContain('To waive the open findings');
    expect(summary(ended)).not.toContain('To waive the open findings');
  });

  test('prints no waiver for lack of credentials, which the last line names once', () => {
    const text = summary({ cases: [lacking, passed] });
    expect(text).not.toContain('To waive the open findings');
    const verdict = foldVerdict(sampleInput({ cases: [lacking, passed] }), [must, other]);
    expect(renderLastLine(verdict)).toMatch(
      /^tested .*: incomplete \(exit code 3\); without EUID_API_KEY and EUID_CLIENT_SECRET, which 1 more requirement/,
    );
  });

  test('the last line names the target, its address and the result', () => {
    const verdict = foldVerdict(sampleInput({ cases: [sampleCase(), passed] }), [must, other]);
    const target = { ...verdict.target, name: 'integ', baseUrl: 'https://integ.euid.eu' };
    expect(renderLastLine({ ...verdict, target })).toBe(
      'tested integ at https://integ.euid.eu, 2023-08: conforms (exit code 0)',
    );
  });

  test('the last line names no address of a subject that has none', () => {
    const verdict = foldVerdict(sampleInput({ cases: [sampleCase(), passed] }), [must, other]);
    const target = { ...verdict.target, name: 'the Python SDK', baseUrl: '' };
    expect(renderLastLine({ ...verdict, target })).toBe(
      'tested the Python SDK, 2023-08: conforms (exit code 0)',
    );
  });

  test('the header shows the proxy and the certificates, where there are any', () => {
    const facts = {
      target: 'integ',
      baseUrl: 'https://integ.euid.eu',
      revision: '2023-08',
      seed: 1,
      waivers: [],
    };
    const text = renderHeader({ ...facts, proxy: 'http://p:3128 (HTTPS_PROXY)', certificates: '/ca.pem' });
    expect(text).toContain(
      '\nproxy     http://p:3128 (HTTPS_PROXY)\ntrusts    /ca.pem (NODE_EXTRA_CA_CERTS)\n',
    );
  });
});
