import type { UnavailableCount } from '../../client/availability.ts';
import type { Keyword, Part } from '../../contract/requirement.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { Evidence, Failure, LeftOut } from '../evidence/case-record.ts';
import type { WaiverKind } from '../waivers/waiver-match.ts';
import type { LoadRecord } from '../watch/load.ts';
import type { ExitCode } from './exit-code.ts';

/** What a requirement can come out as, in the order a reader looks for them. */
export const requirementVerdicts = [
  'harness-error',
  'violates',
  'waived',
  'not-testable',
  'conforms',
  'recorded',
  'not-applicable',
] as const;

/**
 * The verdict of a requirement: `harness-error`, `violates`, `waived`, `not-testable`, `conforms`, `recorded` or
 * `not-applicable`.
 */
export type Verdict = (typeof requirementVerdicts)[number];

/** What a run comes out as; `no-worse`: it violates requirements, all of them as in its baseline (`--fail-on worse`). */
export type RunVerdictName =
  | 'conforms'
  | 'no-worse'
  | 'violates'
  | 'stale-waiver'
  | 'incomplete'
  | 'harness-error';

/** `unneeded`: the requirement turned out testable, which is only noted. */
export type WaiverState = 'active' | 'stale' | 'expired' | 'unneeded';

/** The waiver that bears on a requirement's verdict. */
export type AppliedWaiver = {
  kind: WaiverKind;
  state: WaiverState;
  reason: string;
  owner: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  expires?: string;
  link?: string;
  /** File and line it stands at. */
  source: string;
  /** What it expects of an SDK and the run has not seen. */
  unseen?: string[];
};

/** A failure, and whether the requirement's waiver expects it. */
export type JudgedFailure = Failure & { waived: boolean };

/** What a run says of one requirement, with the evidence for it and what contradicts it. */
export type RequirementVerdict = {
  id: RequirementId;
  keyword: Keyword;
  part: Part;
  statement: string;
  verdict: Verdict;
  /** Why it is not testable, not applicable or a defect; what a requirement that conforms leaves unshown. */
  reason?: string;
  observation?: string;
  evidence: Evidence;
  /** What the time budget of the run left out; absent when nothing. */
  leftOut?: LeftOut;
  failures: JudgedFailure[];
  waiver?: AppliedWaiver;
};

/** What a run judged: the whole contract, chosen requirements, one test again, or a part beside other runs. */
export type RunScope = 'all' | 'selection' | 'replay' | 'shard';

/** One of several runs that share the tests, and the run that all of them are a part of. */
export type ShardOfRun = {
  /** From 1 to `count`. */
  index: number;
  count: number;
  runId: string;
};

/** The shards that a verdict is made of. */
export type MergedShards = {
  /** How many shards the run has. */
  count: number;
  runId: string;
  /** Those that left results. */
  shards: number[];
};

/** How many requirements are excused by waivers. */
export type WaivedCounts = {
  /** Requirements that are violated exactly as their waivers say. */
  violations: number;
  /** MUSTs that are not testable, which waivers excuse. */
  notTestable: number;
  /** The first day on which one of these waivers ends, YYYY-MM-DD; absent when none of them has a date. */
  until?: string;
};

/** The group of a comparison that a requirement is shown in. */
export type ChangeGroup =
  | 'newly-failing'
  | 'newly-waived'
  | 'newly-passing'
  | 'newly-not-testable'
  | 'changed'
  | 'unchanged';

/** Why a gate counts a change as worse: it is violated now and was not, or it is not tested now. */
export type Worse = 'violated' | 'untested';

/** A requirement that came out differently in two runs; `unknown` where that run's suite does not know it. */
export type Change = {
  id: RequirementId;
  keyword: Keyword;
  before: Verdict | 'unknown';
  now: Verdict | 'unknown';
  worse?: Worse;
  /** Keys of the tests that fail now and did not, of a requirement that is violated in both runs. */
  tests?: string[];
  /** Keys of the tests that failed and do not fail now, of such a requirement. */
  testsNoLonger?: string[];
};

/** A run held against an earlier one, its baseline. */
export type Comparison = {
  baseline: { suite: RunVerdict['suite']; target: string; startedAt: string; headline: string };
  newlyFailing: Change[];
  /** Violated now as a waiver says, and not in that way before. */
  newlyWaived: Change[];
  newlyPassing: Change[];
  newlyNotTestable: Change[];
  /** Everything else that is not as it was, such as a requirement that other tests violate now. */
  changed: Change[];
  unchanged: number;
};

/** Everything a run found out. The exit code and every report are projections of it. */
export type RunVerdict = {
  suite: { name: string; version: string };
  target: {
    name: string;
    baseUrl: string;
    /** Of an SDK, as it tells it. */
    version?: string;
    capabilities: Readonly<Record<string, boolean | number | string>>;
  };
  revision: Revision;
  seed: number;
  /** ISO 8601, UTC. */
  startedAt: string;
  durationMs: number;
  verdict: RunVerdictName;
  exitCode: ExitCode;
  /** The verdict and its limits as every report shows it, such as "conforms (1 of 81 requirements)". */
  headline: string;
  scope: RunScope;
  /** Which part of the tests this run is; absent for one that is no part. */
  shard?: ShardOfRun;
  /** The shards that it was merged from; absent for a run of its own. */
  merged?: MergedShards;
  waived: WaivedCounts;
  /** Milliseconds after which no test began, as the user asked; absent without such a budget. */
  timeBudgetMs?: number;
  /** The run held against its baseline; absent when it has none. */
  comparison?: Comparison;
  /** What decided the verdict, one sentence each; empty when the target conforms. */
  reasons: string[];
  /** What is worth a word and decides nothing, such as clocks that are apart. */
  notes: string[];
  /** Answers that came from what stands in front of the operator, of all answers: they are evidence of nothing. */
  unavailable: UnavailableCount;
  /** How the target answered, of a run over a given time (`--duration`). */
  load?: LoadRecord;
  totals: Record<Verdict, number>;
  requirements: RequirementVerdict[];
};
