import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import type { Revision } from '../../contract/revision.ts';
import { loadWaivers, noWaivers, type WaiverSet } from '../../run/waivers/waiver.ts';
import type { TargetSettings } from '../../targets/target.ts';

const defaults: Record<string, string> = {
  'mock-observed': 'observed.json',
  integ: 'integ.json',
};
/** What can be tested of an operator only with more than its address and credentials. */
const ofEveryOther = 'remote.json';

/**
 * The waivers of a run: from a given file, none, or the target's own.
 * @throws WaiverError when the file cannot be used
 */
export function chooseWaivers(
  option: string | undefined,
  { name, mockBehaviour }: Pick<TargetSettings, 'name' | 'mockBehaviour'>,
  revision: Revision,
): WaiverSet {
  const own = defaults[name] ?? (mockBehaviour === undefined ? ofEveryOther : undefined);
  return waiversIn(
    option ?? (own === undefined ? undefined : join(packageRoot, 'suites', 'waivers', own)),
    revision,
  );
}

/**
 * The waivers of a file as they hold today; none for `none` and for no file.
 * @throws WaiverError when the file cannot be used
 */
export function waiversIn(path: string | undefined, revision: Revision): WaiverSet {
  if (path === undefined || path === 'none') return noWaivers;
  return loadWaivers(path, { revision, today: new Date().toISOString().slice(0, 10) });
}
