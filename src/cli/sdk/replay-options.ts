import type { SdkOptions } from './sdk-options.ts';

/** The options that the command of a replay repeats. */
export function replayOptions({ driver = '', sdkVersion, revision, waivers }: SdkOptions): string {
  const quoted = (text: string) => (/^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  return [
    `--driver ${quoted(driver)}`,
    ...(sdkVersion === undefined ? [] : [`--sdk-version ${quoted(sdkVersion)}`]),
    `--revision ${revision}`,
    ...(waivers === undefined ? [] : [`--waivers ${quoted(waivers)}`]),
  ].join(' ');
}
