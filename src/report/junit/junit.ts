import { XMLBuilder } from 'fast-xml-parser';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import type { AppliedWaiver, RequirementVerdict, RunVerdict } from '../../run/verdict/verdict-value.ts';
import { isGap } from '../../run/verdict/weight.ts';
import { visible } from '../../secret/visible.ts';
import { type CaseResult, resultOfCase, resultWithoutCase } from './case-result.ts';

/** A test as JUnit shows it. */
type Case = { name: string; group: string; durationMs: number; result: CaseResult };

/** A requirement with its tests. */
type Suite = { requirement: RequirementVerdict; cases: readonly Case[] };

/**
 * A verdict as JUnit XML: a suite for each requirement, with its keyword, verdict and waiver as properties, and a case
 * for each of its tests. Every text is expected to be redacted.
 */
export function renderJunit(verdict: RunVerdict, cases: readonly CaseRecord[]): string {
  const suites = verdict.requirements.map((requirement) => ({
    requirement,
    cases: casesOf(requirement, cases),
  }));
  const all = [...suites.flatMap((suite) => suite.cases), ...wholeRun(verdict, suites)];
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      ...attributes({ name: `${verdict.suite.name}: ${verdict.target.name}` }),
      ...countsOf(all),
      testsuite: [
        ...suites.map((suite) => suiteElement(suite, verdict)),
        ...wholeRun(verdict, suites).map((one) => runElement(one, verdict)),
      ],
    },
  };
  return builder.build(document);
}

function casesOf(requirement: RequirementVerdict, cases: readonly CaseRecord[]): Case[] {
  const { id, part, statement } = requirement;
  const group = `${part}.${id}`;
  const own = cases
    .filter((record) => record.requirement === id)
    .map((record) => ({
      name: record.title,
      group,
      durationMs: record.durationMs,
      result: resultOfCase(record, requirement),
    }));
  const isShown = own.some(({ result }) => result.status !== 'passed');
  // What passed may not be enough for the requirement, and no case must say otherwise.
  if (own.length > 0 && (isShown || !isGap(requirement))) return own;
  const whole = { name: statement, group, durationMs: 0, result: resultWithoutCase(requirement) };
  return [...own, whole];
}

/** A case for what decided the run and belongs to no test, such as a stale waiver; none where a test says it. */
function wholeRun({ exitCode, headline, reasons, verdict }: RunVerdict, suites: readonly Suite[]): Case[] {
  const isSaid = suites.some(({ cases }) =>
    cases.some(({ result }) => result.status === 'failure' || result.status === 'error'),
  );
  if (exitCode === 0 || isSaid) return [];
  const message = [headline, ...reasons].join('\n');
  const result = { status: 'error', type: verdict, message } as const;
  return [{ name: 'the verdict of the run', group: 'run', durationMs: 0, result }];
}

function suiteElement({ requirement, cases }: Suite, { startedAt }: RunVerdict): object {
  const { id, keyword, statement, verdict, reason, waiver } = requirement;
  return {
    ...attributes({ name: `${id} ${keyword}: ${statement}`, timestamp: startedAt.replace(/\..*$/, '') }),
    ...countsOf(cases),
    properties: {
      property: properties({
        requirement: id,
        keyword,
        verdict,
        ...(reason === undefined ? {} : { reason }),
        ...(waiver === undefined ? {} : { waiver: describeWaiver(waiver) }),
      }),
    },
    testcase: cases.map(caseElement),
  };
}

function runElement(one: Case, { startedAt, verdict }: RunVerdict): object {
  return {
    ...attributes({ name: 'the run', timestamp: startedAt.replace(/\..*$/, '') }),
    ...countsOf([one]),
    properties: { property: properties({ verdict }) },
    testcase: [caseElement(one)],
  };
}

function describeWaiver({ state, kind, reason, owner, expires, source }: AppliedWaiver): string {
  const until = expires === undefined ? '' : ` until ${expires}`;
  return `${state}, ${kind}${until}: ${reason} (${owner}, ${source})`;
}

function caseElement({ name, group, durationMs, result }: Case): object {
  return {
    ...attributes({ name, classname: group, time: seconds(durationMs) }),
    ...resultElement(result),
  };
}

function resultElement(result: CaseResult): object {
  switch (result.status) {
    case 'passed':
      return {};
    case 'skipped':
      return { skipped: shown(result.message) };
    case 'error':
      return { error: attributes({ type: result.type, message: result.message }) };
    case 'failure': {
      const { type, message, text } = result;
      return { failure: { ...attributes({ type, message }), '#text': shown(text) } };
    }
  }
}

function countsOf(cases: readonly Case[]): object {
  const having = (status: CaseResult['status']) =>
    String(cases.filter(({ result }) => result.status === status).length);
  return attributes({
    tests: String(cases.length),
    failures: having('failure'),
    errors: having('error'),
    time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
  });
}

function seconds(durationMs: number): string {
  return (durationMs / 1_000).toFixed(3);
}

function properties(named: Readonly<Record<string, string>>): object[] {
  return Object.entries(named).map(([name, value]) => attributes({ name, value }));
}

function attributes(named: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [`@${name}`, shown(value)]));
}

/** XML has no place for control characters, nor for two code points at the end of each plane. */
function shown(text: string): string {
  return visible(text).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}
