import type { RequirementId } from '../../contract/requirements.ts';
import type { Redactor } from '../../secret/redact.ts';
import { factsOf } from '../evidence/facts.ts';
import { type ActiveWaiver, isExpected } from '../waivers/waiver-match.ts';
import type { LawWatch } from '../watch/law-watch.ts';

/** What a run has seen in an answer, before the test that judges all answers reports it. Redacted. */
export type SeenViolation = { requirement: RequirementId; message: string; expected: string; actual: string };

/** What a run knows of its answers, and which of them it judges. */
type Seeing = {
  laws: LawWatch;
  redactor: Redactor;
  settings: { selection?: readonly string[]; replay?: unknown; waivers: readonly ActiveWaiver[] };
};

/** What answers have broken since this was asked last, of what this run judges, and no waiver expects. */
export function newlySeen({
  laws,
  redactor,
  settings: { selection, replay, waivers },
}: Seeing): SeenViolation[] {
  const fresh = laws.takeFresh();
  // A replay judges one test only.
  if (replay !== undefined) return [];
  return fresh.flatMap(({ requirement, breach: { message, expected, actual, exchange } }) => {
    const isJudged = selection?.includes(requirement) ?? true;
    if (!isJudged || isExpected({ requirement, facts: factsOf(exchange) }, waivers)) return [];
    return [{ requirement, message, expected, actual: redactor.text(actual) }];
  });
}
