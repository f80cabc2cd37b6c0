import { requirementsOf } from '../../contract/requirements.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import type { RunSettings } from '../scenario/settings.ts';

/**
 * Requirements of a run that no test took up, one sentence each: a test that cannot be run here records that it
 * cannot, so that one without any record has no test, whatever its keyword. None where one test is replayed, and none in
 * a shard, which has not all tests.
 */
export function untested(
  cases: readonly Pick<CaseRecord, 'requirement'>[],
  { revision, selection, replay, shard }: Pick<RunSettings, 'revision' | 'selection' | 'replay' | 'shard'>,
): string[] {
  if (replay !== undefined || shard !== undefined) return [];
  const recorded = new Set(cases.map(({ requirement }) => requirement));
  return requirementsOf(revision)
    .filter(({ id, exclusion }) => exclusion === undefined && (selection?.includes(id) ?? true))
    .filter(({ id }) => !recorded.has(id))
    .map(({ id }) => `${id} has no test: write one, or exclude it with a reason`);
}
