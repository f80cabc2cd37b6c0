import { defined } from '../../basics/defined.ts';
import type { Redactor } from '../../secret/redact.ts';
import type { CaseRecord, Facts } from '../evidence/case-record.ts';
import { shortened } from '../evidence/shortened.ts';
import type { Comparison, RequirementVerdict, RunVerdict } from './verdict-value.ts';

/**
 * A verdict whose free texts went through the redactor once more. Ids, test keys, replay commands and
 * places stay as they are: they are made of the suite's own words, and must work when pasted.
 */
export function redactVerdict(verdict: RunVerdict, redactor: Redactor): RunVerdict {
  const shown = showing(redactor);
  return {
    ...verdict,
    reasons: verdict.reasons.map(shown),
    notes: verdict.notes.map(shown),
    ...defined({ comparison: verdict.comparison && redactComparison(verdict.comparison, shown) }),
    requirements: verdict.requirements.map((requirement) => redactRequirement(requirement, redactor)),
  };
}

/** A record whose free texts went through the redactor once more; its exchanges are the caller's to redact. */
export function redactCase(record: CaseRecord, redactor: Redactor): CaseRecord {
  const shown = showing(redactor);
  const { reason, observations } = record;
  return {
    ...record,
    ...defined({ reason: reason && shown(reason) }),
    observations: observations.map(shown),
  };
}

/** A baseline is a file that anyone may have changed. */
function redactComparison(comparison: Comparison, shown: (text: string) => string): Comparison {
  const { suite, target, startedAt, headline } = comparison.baseline;
  const baseline = {
    suite: { name: shown(suite.name), version: shown(suite.version) },
    target: shown(target),
    startedAt,
    headline: shown(headline),
  };
  return { ...comparison, baseline };
}

function redactRequirement(requirement: RequirementVerdict, redactor: Redactor): RequirementVerdict {
  const { reason, observation, failures, waiver } = requirement;
  const shown = showing(redactor);
  return {
    ...requirement,
    ...defined({ reason: reason && shown(reason), observation: observation && shown(observation) }),
    failures: failures.map((failure) => ({
      ...failure,
      message: shown(failure.message),
      expected: shown(failure.expected),
      actual: shown(failure.actual),
      facts: shownFacts(failure.facts, shown),
    })),
    ...defined({ waiver: waiver && { ...waiver, reason: shown(waiver.reason) } }),
  };
}

function showing(redactor: Redactor): (text: string) => string {
  return (text) => shortened(redactor.text(text));
}

function shownFacts({ status, about, got, ...others }: Facts, shown: (text: string) => string): Facts {
  return {
    ...others,
    ...defined({
      status: status && shown(status),
      about: about && shown(about),
      got: got && shown(got),
    }),
  };
}
