import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { inputNames } from '../../contract/inputs.ts';
import type { Facts } from '../evidence/case-record.ts';
import type { WaiverSet } from '../waivers/waiver.ts';
import { WaiverError } from '../waivers/waiver-error.ts';
import {
  type ActiveWaiver,
  type AnswerExpectation,
  type Expectation,
  type SdkExpectation,
  type Waiver,
  waiverOf,
} from '../waivers/waiver-match.ts';
import { isVersionRange } from '../waivers/waiver-versions.ts';
import { makeFolder } from './make-folder.ts';
import { endedBy } from './verdict-decision.ts';
import type { RequirementVerdict, RunVerdict } from './verdict-value.ts';
import { isGap } from './weight.ts';

const OWNER = '<role that answers for this waiver>';
const EXPIRES = '<YYYY-MM-DD, the last day it holds>';

/** What a waiver must know of the run that it is for. */
type JudgedRun = Pick<RunVerdict, 'revision' | 'target'>;

/** Whether a requirement is left open: violated beyond its waiver, or a MUST that nothing shows. */
export function isOpen(verdict: RequirementVerdict): boolean {
  return verdict.verdict === 'violates' || isGap(verdict);
}

/** The open requirements that a waiver may excuse: not those that only had no turn because the run was ended or stopped. */
export function openFindings({ requirements, exitCode, reasons }: RunVerdict): RequirementVerdict[] {
  const isEnded = Object.values<number>(endedBy).includes(exitCode);
  const hadNoTurn = ({ reason = '' }: RequirementVerdict) => isEnded || reasons.includes(reason);
  // What the user gave no time is to be tested, not waived.
  const hadNoTime = ({ leftOut }: RequirementVerdict) => leftOut !== undefined;
  return requirements.filter((one) => isOpen(one) && !(isGap(one) && (hadNoTurn(one) || hadNoTime(one))));
}

/**
 * The waiver that would excuse an open requirement, ready to paste but for owner and date, which
 * `loadWaivers` refuses until they are filled in. It names the revision, so that it goes before a waiver
 * that names none, and restates what that one expects. That of an SDK holds from the version that was tested.
 */
export function renderWaiver(
  requirement: RequirementVerdict,
  run: JudgedRun,
  waivers: readonly ActiveWaiver[],
): string {
  return JSON.stringify(templateFor(requirement, run, waivers), undefined, 2);
}

/**
 * Writes a waiver file with every open requirement of a run; false when there is none to write. It extends
 * the file in use, so that what is waived stays so.
 * @throws WaiverError when there is such a file already: it may hold what a person wrote
 */
export function writeWaiverTemplate(verdict: RunVerdict, waivers: WaiverSet, file: string): boolean {
  const open = openFindings(verdict);
  if (open.length === 0) return false;
  const [used] = waivers.files;
  const path = resolve(file);
  const content = {
    ...(used === undefined ? {} : { extends: [relative(dirname(path), used).split(sep).join('/')] }),
    waivers: open.map((one) => templateFor(one, verdict, waivers.active)),
  };
  makeFolder(dirname(path));
  try {
    writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    throw alreadyThere(file);
  }
  return true;
}

/**
 * Throws if there is a file that a template would replace, before a run takes its time.
 * @throws WaiverError `exists`
 */
export function assertNewTemplate(file: string | undefined): void {
  if (file !== undefined && existsSync(file)) throw alreadyThere(file);
}

function alreadyThere(file: string): WaiverError {
  return new WaiverError('exists', file, undefined, 'is there already; name a new file for the template');
}

function templateFor(
  { id, verdict, failures, reason }: RequirementVerdict,
  { revision, target }: JudgedRun,
  waivers: readonly ActiveWaiver[],
): Waiver {
  const common = { requirement: id, revision, owner: OWNER, expires: EXPIRES };
  if (verdict === 'not-testable') {
    return { ...common, kind: 'not-testable', reason: reason ?? 'this target cannot show it' };
  }
  const known = waiverOf(id, 'violation', waivers)?.expect ?? [];
  const seen = failures.filter(({ waived }) => !waived);
  const what = [...new Set(seen.map(({ actual }) => actual))].join('; ');
  return {
    ...common,
    kind: 'violation',
    ...defined({ versions: versionsFrom(target.version) }),
    expect: merged([...known, ...seen.flatMap(({ facts }) => expectationOf(facts))]),
    reason: what,
  };
}

function versionsFrom(version: string | undefined): string | undefined {
  const range = `>=${version}`;
  return version !== undefined && isVersionRange(range) ? range : undefined;
}

/** The narrowest expectation of a failure; none where it names no input or gave no answer. */
function expectationOf({ when, input, status, httpStatus, sealed, about, got }: Facts): Expectation[] {
  if (about !== undefined) return [{ about, ...defined({ got }) }];
  if (input === undefined || httpStatus === undefined) return [];
  return [{ ...defined({ when }), input: [input], ...defined({ status, httpStatus, sealed }) }];
}

/** One expectation for each answer, with every input that it was given to, in the vocabulary's order. */
function merged(expectations: readonly Expectation[]): Expectation[] {
  const byAnswer = new Map<string, AnswerExpectation>();
  const ofSdks = new Map<string, SdkExpectation>();
  for (const expectation of expectations) {
    if ('about' in expectation) {
      ofSdks.set(JSON.stringify([expectation.about, expectation.got]), expectation);
      continue;
    }
    const { when, input, status, httpStatus, sealed } = expectation;
    const key = JSON.stringify([when, status, httpStatus, sealed]);
    const inputs = new Set([...(byAnswer.get(key)?.input ?? []), ...input]);
    byAnswer.set(key, {
      ...defined({ when }),
      input: inputNames.filter((name) => inputs.has(name)),
      ...defined({ status, httpStatus, sealed }),
    });
  }
  return [...byAnswer.values(), ...ofSdks.values()];
}
