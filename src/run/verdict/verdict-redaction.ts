import type { Redactor } from '../../secret/redact.ts';
import type { CaseRecord, Facts } from '../evidence/case-record.ts';
import { shortened } from '../evidence/shortened.ts';
import type { RequirementVerdict, RunVerdict } from './verdict-value.ts';

/**
 * A verdict whose free texts went through the redactor once more. Ids, test keys, replay commands and
 * places stay as they are: they are made of the suite's own words, and must work when pasted.
 */
export function redactVerdict(verdict: RunVerdict, redactor: Redactor): RunVerdict {
  const shown = (text: string) => shortened(redactor.text(text));
  return {
    ...verdict,
    reasons: verdict.reasons.map((reason) => shown(reason)),
    notes: verdict.notes.map((note) => shown(note)),
    requirements: verdict.requirements.map((requirement) => redactRequirement(requirement, redactor)),
  };
}

/** A record whose free texts went through the redactor once more; its exchanges are the caller's to redact. */
export function redactCase(record: CaseRecord, redactor: Redactor): CaseRecord {
  const shown = (text: string) => shortened(redactor.text(text));
  const { reason, observations } = record;
  return {
    ...record,
    ...(reason === undefined ? {} : { reason: shown(reason) }),
    observations: observations.map(shown),
  };
}

function redactRequirement(requirement: RequirementVerdict, redactor: Redactor): RequirementVerdict {
  const { reason, observation, failures, waiver } = requirement;
  const shown = (text: string) => shortened(redactor.text(text));
  return {
    ...requirement,
    ...(reason === undefined ? {} : { reason: shown(reason) }),
    ...(observation === undefined ? {} : { observation: shown(observation) }),
    failures: failures.map((failure) => ({
      ...failure,
      message: shown(failure.message),
      expected: shown(failure.expected),
      actual: shown(failure.actual),
      facts: shownFacts(failure.facts, shown),
    })),
    ...(waiver === undefined ? {} : { waiver: { ...waiver, reason: shown(waiver.reason) } }),
  };
}

function shownFacts({ status, ...others }: Facts, shown: (text: string) => string): Facts {
  return { ...others, ...(status === undefined ? {} : { status: shown(status) }) };
}
