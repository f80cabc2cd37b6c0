import type { Redactor } from '../secret/redact.ts';
import type { RequirementVerdict, RunVerdict } from './verdict-value.ts';

/**
 * A verdict whose free texts went through the redactor once more. Ids, test keys, replay commands and
 * places stay as they are: they are made of the suite's own words, and must work when pasted.
 */
export function redactVerdict(verdict: RunVerdict, redactor: Redactor): RunVerdict {
  return {
    ...verdict,
    reasons: verdict.reasons.map((reason) => redactor.text(reason)),
    notes: verdict.notes.map((note) => redactor.text(note)),
    requirements: verdict.requirements.map((requirement) => redactRequirement(requirement, redactor)),
  };
}

function redactRequirement(requirement: RequirementVerdict, redactor: Redactor): RequirementVerdict {
  const { reason, observation, failures, waiver } = requirement;
  return {
    ...requirement,
    ...(reason === undefined ? {} : { reason: redactor.text(reason) }),
    ...(observation === undefined ? {} : { observation: redactor.text(observation) }),
    failures: failures.map((failure) => ({
      ...failure,
      message: redactor.text(failure.message),
      expected: redactor.text(failure.expected),
      actual: redactor.text(failure.actual),
      facts: redactor.json(failure.facts) as typeof failure.facts,
    })),
    ...(waiver === undefined ? {} : { waiver: { ...waiver, reason: redactor.text(waiver.reason) } }),
  };
}
