import { writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Revision } from '../../contract/revision.ts';
import type { Facts } from '../evidence/case-record.ts';
import type { WaiverSet } from '../waivers/waiver.ts';
import { WaiverError } from '../waivers/waiver-error.ts';
import { type ActiveWaiver, type Waiver, waiverOf } from '../waivers/waiver-match.ts';
import { makeFolder } from './make-folder.ts';
import { isGap } from './verdict-decision.ts';
import type { RequirementVerdict, RunVerdict } from './verdict-value.ts';

const OWNER = '<role that answers for this waiver>';
const EXPIRES = '<YYYY-MM-DD, the last day it holds>';

/** Whether a requirement is left open: violated beyond its waiver, or a MUST that nothing shows. */
export function isOpen(verdict: RequirementVerdict): boolean {
  return verdict.verdict === 'violates' || isGap(verdict);
}

/**
 * The waiver that would excuse an open requirement, ready to paste but for owner and date, which
 * `loadWaivers` refuses until they are filled in. It names the revision, so that it goes before a waiver
 * that names none, and restates what that one expects.
 */
export function renderWaiver(
  verdict: RequirementVerdict,
  revision: Revision,
  waivers: readonly ActiveWaiver[],
): string {
  return JSON.stringify(templateFor(verdict, revision, waivers), undefined, 2);
}

/**
 * Writes a waiver file with every open requirement of a run; false when there is none to write. It extends
 * the file in use, so that what is waived stays so.
 * @throws WaiverError when there is such a file already: it may hold what a person wrote
 */
export function writeWaiverTemplate(verdict: RunVerdict, waivers: WaiverSet, file: string): boolean {
  const open = verdict.requirements.filter(isOpen);
  if (open.length === 0) return false;
  const [used] = waivers.files;
  const path = resolve(file);
  const content = {
    ...(used === undefined ? {} : { extends: [relative(dirname(path), used).split(sep).join('/')] }),
    waivers: open.map((one) => templateFor(one, verdict.revision, waivers.active)),
  };
  makeFolder(dirname(path));
  try {
    writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    throw new WaiverError('exists', file, undefined, 'is there already; name a new file for the template');
  }
  return true;
}

function templateFor(
  { id, verdict, failures, reason }: RequirementVerdict,
  revision: Revision,
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
    expect: distinct([...known, ...seen.map(({ facts }) => facts)]),
    reason: what,
  };
}

function distinct(facts: readonly Facts[]): Facts[] {
  const byText = new Map<string, Facts>();
  for (const { when, status, httpStatus, sealed, about, got } of facts) {
    const ordered = { when, status, httpStatus, sealed, about, got };
    const given = JSON.parse(JSON.stringify(ordered)) as Facts;
    byText.set(JSON.stringify(given), given);
  }
  return [...byText.values()].filter((one) => Object.keys(one).length > 0);
}
