import { type Command, Option } from 'commander';
import { type Revision, revisions } from '../../contract/revision.ts';
import { type SdkRequirementId, sdkRequirements } from '../../contract/sdk-requirements.ts';
import type { ReplayPoint } from '../../run/scenario/settings.ts';
import { addGateOptions, type GateOptions } from '../gate-options.ts';
import { replayPoint, requirementIds, wholeNumber } from '../option-values.ts';

/** The options of the sdk command as commander hands them over. */
export type SdkOptions = GateOptions & {
  driver?: string;
  install?: string[];
  sdkVersion?: string;
  checkDriver?: string;
  newDriver?: string[];
  revision: Revision;
  waivers?: string;
  requirement?: SdkRequirementId[];
  list?: boolean;
  seed?: number;
  path?: ReplayPoint;
  runs: number;
  processes?: number;
  reportDir: string;
  html: boolean;
  writeWaivers?: string;
  verbose: boolean;
};

const DEFAULT_RUNS = 100;
const MOST_PROCESSES = 16;
const MOST = 2 ** 31 - 1;
const ids = sdkRequirements.map(({ id }) => id);
const isTestOfSdks = (key: string) => key.startsWith('SDK-');
/** SDKs of today follow the page of today. */
const newest: Revision = '2026-07';

/** Gives a command the options of a run against an SDK. */
export function addSdkOptions(command: Command): Command {
  command
    .option('--driver <name|command>', 'a driver of the suite, or the command line of any other')
    .option('--install <name...>', 'fetch what these drivers of the suite need')
    .option('--sdk-version <version|file>', "the SDK's version, or a wheel, jar or tarball of one's own")
    .option('--check-driver <name|command>', 'hold a driver against the protocol, without judging its SDK')
    .option(
      '--new-driver <language...>',
      'write a template of a driver, to a file of your own if one follows',
    )
    .addOption(
      new Option('--revision <edition>', 'edition of the documentation that the operator follows')
        .choices([...revisions])
        .default(newest),
    )
    .option('--waivers <file|none>', "known exceptions; default the driver's own file")
    .option('--requirement <id...>', 'judge only these requirements', requirementIds(ids))
    .option('--list', 'print the requirements on SDKs and stop')
    .option('--seed <number>', 'seed of all random choices; default a new one', wholeNumber(0, MOST))
    .option(
      '--path <value>',
      'run one scenario alone, from the value that a failure printed',
      replayPoint(isTestOfSdks),
    )
    .option('--runs <number>', 'runs of each property', wholeNumber(1, MOST), DEFAULT_RUNS)
    .option(
      '--processes <number>',
      "drivers that share the scenarios; default 1, or the driver's own number",
      wholeNumber(1, MOST_PROCESSES),
    )
    .option('--write-waivers <file>', 'write a waiver template for everything that is open')
    .option('--report-dir <dir>', 'where the reports go', 'reports/sdk')
    .option('--no-html', 'leave out the HTML report');
  return addGateOptions(command)
    .optionsGroup('Options:')
    .option('--verbose', 'print every requirement with its reason', false);
}
