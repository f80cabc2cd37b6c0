import type { CataloguedRequirement } from '../../contract/requirements.ts';
import type { CaseRecord, Failure } from '../evidence/case-record.ts';
import type { FoldInput } from '../verdict/fold-input.ts';
import { noWaivers } from '../waivers/waiver.ts';
import type { ActiveWaiver } from '../waivers/waiver-match.ts';

/** A requirement of a catalogue of one, for tests. */
export function sampleRequirement(changes: Partial<CataloguedRequirement> = {}): CataloguedRequirement {
  return {
    id: 'RF-ST-04',
    keyword: 'MUST',
    part: 'status-mapping',
    statement: 'An empty body is a client error.',
    sources: { '2023-08': { section: 'Response statuses', basis: 'table', page: 'token-refresh' } },
    needs: [],
    ...changes,
  };
}

/** A test that passed on two exchanges, for tests. */
export function sampleCase(changes: Partial<CaseRecord> = {}): CaseRecord {
  return {
    requirement: 'RF-ST-04',
    test: 'RF-ST-04.empty-body',
    title: 'an empty body is client_error',
    part: 'status-mapping',
    outcome: 'passed',
    observations: [],
    failures: [],
    evidence: { exchanges: 2, propertyRuns: 0 },
    exchanges: [],
    startedAtMs: 1_700_000_000_000,
    durationMs: 12,
    ...changes,
  };
}

/** A failure as an operator like the recorded one gives it, for tests. */
export function sampleFailure(changes: Partial<Failure> = {}): Failure {
  return {
    test: 'RF-ST-04.empty-body',
    message: 'an empty body with bearer',
    expected: 'HTTP 400 client_error',
    actual: 'HTTP 400 invalid_token (plain)',
    facts: {
      when: 'bearer',
      input: 'empty body',
      status: 'invalid_token',
      httpStatus: 400,
      sealed: false,
    },
    replay: 'npm test -- --target=mock --seed 7 --path RF-ST-04.empty-body',
    ...changes,
  };
}

/** A waiver that expects the sample failure, for tests. */
export function sampleWaiver(changes: Partial<ActiveWaiver> = {}): ActiveWaiver {
  return {
    requirement: 'RF-ST-04',
    kind: 'violation',
    expect: [{ when: 'bearer', input: ['empty body'], status: 'invalid_token' }],
    reason: 'the operator takes an empty body for an invalid token',
    owner: 'conformance maintainers',
    source: 'waivers.json:3',
    ...changes,
  };
}

/** A run of nothing, for tests. */
export function sampleInput(changes: Partial<FoldInput> = {}): FoldInput {
  return {
    cases: [],
    revision: '2023-08',
    waivers: noWaivers,
    failOnShould: false,
    suite: { name: 'euid-conformance', version: '0.1.0' },
    target: {
      name: 'mock',
      baseUrl: 'http://127.0.0.1:40001',
      capabilities: { credentials: true, maxWaitMs: 30_000 },
    },
    seed: 7,
    startedAt: '2026-11-24T03:00:00.000Z',
    durationMs: 1_234.5,
    moduleErrors: [],
    ...changes,
  };
}
