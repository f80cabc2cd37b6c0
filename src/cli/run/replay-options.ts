import { shellQuoted } from '../../basics/shell-quoted.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { DEFAULT_MAX_WAIT_MS, DEFAULT_REPORT_DIR, type RunOptions } from './run-options.ts';

/** Options that bear on whether a failure shows again, or on what becomes of it; the flags may be missing. */
export type BearingOptions = Pick<
  RunOptions,
  'revision' | 'waivers' | 'runs' | 'maxWait' | 'rateLimit' | 'secondTarget' | 'vault' | 'control' | 'failOn'
> &
  Partial<Pick<RunOptions, 'reportDir' | 'allowProduction' | 'allowInsecure'>>;

/** The options of a run as a replay repeats them, quoted for a POSIX shell: all that differ from the defaults. */
export function replayOptions(options: BearingOptions, { name }: Pick<TargetSettings, 'name'>): string {
  const { revision, maxWait, reportDir = DEFAULT_REPORT_DIR } = options;
  const values: [flag: string, value: string | number | undefined][] = [
    ['target', name],
    ['revision', revision === '2023-08' ? undefined : revision],
    ['waivers', options.waivers],
    ['runs', options.runs],
    ['max-wait', maxWait === DEFAULT_MAX_WAIT_MS ? undefined : `${maxWait}ms`],
    ['rate-limit', options.rateLimit],
    ['second-target', options.secondTarget],
    ['control', options.control],
    ['vault', options.vault],
    // A replay has no baseline that anything could be worse than.
    ['fail-on', options.failOn?.find((what) => what === 'should')],
    ['report-dir', reportDir === DEFAULT_REPORT_DIR ? undefined : reportDir],
  ];
  return [
    ...values.flatMap(([flag, value]) =>
      value === undefined ? [] : [`--${flag}=${shellQuoted(String(value))}`],
    ),
    ...(options.allowProduction === true ? ['--allow-production'] : []),
    ...(options.allowInsecure === true ? ['--allow-insecure'] : []),
  ].join(' ');
}
