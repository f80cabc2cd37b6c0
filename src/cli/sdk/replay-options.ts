import { shellQuoted } from '../../basics/shell-quoted.ts';
import type { SdkOptions } from './sdk-options.ts';

/** The options that the command of a replay repeats. */
export function replayOptions({ driver = '', sdkVersion, revision, waivers }: SdkOptions): string {
  return [
    `--driver ${shellQuoted(driver)}`,
    ...(sdkVersion === undefined ? [] : [`--sdk-version ${shellQuoted(sdkVersion)}`]),
    `--revision ${revision}`,
    ...(waivers === undefined ? [] : [`--waivers ${shellQuoted(waivers)}`]),
  ].join(' ');
}
