import { type Command, InvalidArgumentError, Option } from 'commander';
import { ownCommand } from '../../basics/own-command.ts';
import { parts } from '../../contract/requirement.ts';
import { requirements } from '../../contract/requirements.ts';
import { defaultRevision, revisions } from '../../contract/revision.ts';
import type { ReplayPoint } from '../../run/scenario/settings.ts';
import { parseDuration } from '../duration.ts';
import { addGateOptions, type GateOptions } from '../gate-options.ts';
import { namesOf, pattern, replayPoint, requirementIds, wholeNumber } from '../option-values.ts';
import { keywordNamed, keywords, partNamed, type SelectionOptions } from './selection.ts';
import { runId, type ShardOption, shardOption } from './shard-option.ts';

export const DEFAULT_MAX_WAIT_MS = 30_000;
export const DEFAULT_REPORT_DIR = 'reports';

const ids = requirements.map(({ id }) => id);

/** The run command's options as commander passes them. */
export type RunOptions = GateOptions &
  SelectionOptions & {
    target: string;
    waivers?: string;
    bail?: number;
    trace?: boolean;
    list?: boolean;
    listMutants?: boolean;
    json?: boolean;
    seed?: number;
    path?: ReplayPoint;
    runs?: number;
    timeBudget?: number;
    duration?: number;
    shard?: ShardOption;
    runId?: string;
    maxWait: number;
    rateLimit?: number;
    reportDir: string;
    html: boolean;
    har?: string;
    writeWaivers?: string;
    secondTarget?: string;
    vault?: string;
    control?: string;
    allowProduction: boolean;
    allowInsecure: boolean;
    verbose: boolean;
  };

/** The headings of the help; options with the same one stand together. */
const groups = {
  target: 'What is tested:',
  judged: 'What is judged:',
  way: 'How the tests run:',
  printed: 'What is printed:',
  written: 'What is written:',
} as const;

/** Gives a command the options of a conformance run. */
export function addRunOptions(command: Command): Command {
  command
    .optionsGroup(groups.target)
    .option('--target <name|url>', 'mock, mock-observed, local, integ, prod, or an http(s) URL', 'mock')
    .addOption(
      new Option('--revision <edition>', 'edition of the documentation that judges the target')
        .choices([...revisions])
        .default(defaultRevision),
    )
    .option('--waivers <file|none>', "known exceptions; by default the target's own file")
    .optionsGroup(groups.judged)
    .option(
      '--requirement <id...>',
      "judge only these requirements; in any case, also patterns such as 'RF-ENC-*'",
      requirementIds(ids),
    )
    .option(
      '--part <name...>',
      `judge only requirements of these parts: ${parts.map(({ id }) => id).join(', ')}`,
      namesOf(
        partNamed,
        parts.map(({ id }) => id),
      ),
    )
    .option(
      '--keyword <word...>',
      'judge only requirements with these keywords, such as MUST or must-not',
      namesOf(keywordNamed, keywords),
    )
    .option(
      '--grep <pattern>',
      'judge only requirements whose sentence, or a title of whose tests, matches',
      pattern,
    )
    .addOption(
      new Option('--bail [number]', 'stop when so many requirements are violated, 1 without a number')
        .argParser(wholeNumber(1, 1e6))
        .preset(1),
    )
    .optionsGroup(groups.printed)
    .option('--list', 'print the catalogue of requirements and stop')
    .option('--list-mutants', 'print the wrong operators that the mock can be, and stop')
    .option('--json', 'print JSON: the verdict, and everything else to standard error; or the list')
    .optionsGroup(groups.way)
    .option(
      '--seed <number>',
      'seed of all random choices; a new one by default',
      wholeNumber(0, 2 ** 31 - 1),
    )
    .option(
      '--path <value>',
      'run one test alone; the value is printed with each failure',
      replayPoint(isTestOfOperators),
    )
    .option(
      '--runs <number>',
      'runs of each property; by default 100 on loopback, 10 elsewhere',
      wholeNumber(1, 1e6),
    )
    .addOption(
      new Option(
        '--shard <i/n>',
        'run part i of n; all parts need one --seed or --run-id, and are merged afterwards',
      )
        .argParser(shardOption)
        .conflicts(['path', 'baseline']),
    )
    .option('--run-id <text>', 'names the run that shards belong to, such as the number of a pipeline', runId)
    .addOption(
      new Option('--duration <duration>', 'go on with new seeds until this time is over')
        .argParser(timeToRun)
        .conflicts(['path', 'timeBudget']),
    )
    .addOption(
      new Option(
        '--time-budget <duration>',
        'begin no test after this time; the verdict says what was left out',
      )
        .argParser(timeToRun)
        .conflicts('path'),
    )
    .addOption(
      new Option('--max-wait <duration>', 'longest wait of a test for a token to reach an age or to expire')
        .argParser(duration)
        .default(DEFAULT_MAX_WAIT_MS, '30s'),
    )
    .option(
      '--rate-limit <number>',
      'requests per second, 0 for no limit; by default 0 on loopback, 10 elsewhere',
      rate,
    )
    .option('--second-target <url>', 'another environment, whose keys and tokens the target must refuse')
    .option('--control <url>', `control server, on this machine, of a mock from "${ownCommand('mock')}"`)
    .option('--vault <file>', 'keep refresh tokens in this file, for later runs to send at other ages')
    .optionsGroup(groups.written)
    .option('--write-waivers <file>', 'write a waiver template for all open findings')
    .option('--report-dir <dir>', 'folder for the reports', DEFAULT_REPORT_DIR)
    .option('--no-html', 'do not write the HTML report')
    .option('--har <file>', 'write the exchanges that were kept as an HTTP archive, redacted');
  return addGateOptions(command)
    .optionsGroup(groups.printed)
    .option('--trace', 'print each exchange as it happens, without secrets, to standard error')
    .optionsGroup(groups.target)
    .option('--allow-production', 'allow requests to production', false)
    .option('--allow-insecure', 'allow sending an API key over plain http to another machine', false)
    .optionsGroup(groups.printed)
    .option('--verbose', 'print every requirement with its reason', false);
}

function rate(value: string): number {
  const number = Number(value);
  if (/^\d+(\.\d+)?$/.test(value) && number <= 100_000) return number;
  throw new InvalidArgumentError('It takes a number of requests per second, 0 for no limit.');
}

function duration(value: string): number {
  const ms = parseDuration(value);
  if (ms !== undefined && ms <= 24 * 3_600_000) return ms;
  throw new InvalidArgumentError('It takes a duration of at most a day, such as 30s, 5m or 1h.');
}

function timeToRun(value: string): number {
  const ms = duration(value);
  if (ms > 0) return ms;
  throw new InvalidArgumentError('It takes a duration that is longer than nothing, such as 30s, 5m or 1h.');
}

function isTestOfOperators(key: string): boolean {
  return ids.some((id) => id === key.slice(0, key.indexOf('.')));
}
