/** The number of each exit code of a run, as in README's table. */
export const exitCodes = {
  conforms: 0,
  violates: 1,
  usage: 2,
  incomplete: 3,
  'stale-waiver': 4,
  'harness-error': 5,
  interrupted: 130,
  'output-lost': 141,
  terminated: 143,
} as const;

/** Why a run ends with its exit code. */
export type ExitCodeName = keyof typeof exitCodes;
/** The number that a run ends with. */
export type ExitCode = (typeof exitCodes)[ExitCodeName];

/** One line on each exit code with all its causes, for `--help` and README. */
export const exitCodeMeanings: Readonly<Record<ExitCodeName, string>> = {
  conforms: 'every judged requirement holds, or is violated exactly as its waiver says',
  violates: 'a MUST or MUST NOT is violated (a SHOULD too with --fail-on should)',
  usage: 'an option, a credential, a waiver file or a baseline is wrong',
  incomplete: 'nothing could run, a MUST is not testable and has no waiver, or a replay shows no failure',
  'stale-waiver': 'a waiver is stale (its requirement conforms now) or past its date',
  'harness-error': 'a defect of the suite itself, not of the target',
  interrupted: 'interrupted (SIGINT), after writing what there was',
  'output-lost': 'the reader of the output had gone (SIGPIPE), after writing what there was',
  terminated: 'terminated (SIGTERM), after writing what there was',
};

/** What exit code 0 means for a run that violates what its baseline violates (`--fail-on worse`). */
export const noWorseMeaning = 'with --fail-on worse, nothing is worse than in the baseline';

/** The name of an exit code; undefined when the suite has none of that number. */
export function exitCodeName(code: number): ExitCodeName | undefined {
  return (Object.keys(exitCodes) as ExitCodeName[]).find((name) => exitCodes[name] === code);
}
