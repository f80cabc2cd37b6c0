import { NO_CREDENTIALS } from '../../targets/target.ts';

/** What a reason begins with or contains, and what a reader can do about it; the first that fits. */
const remedies: readonly [when: RegExp, remedy: string][] = [
  [
    new RegExp(NO_CREDENTIALS),
    'set EUID_API_KEY and EUID_CLIENT_SECRET, in the environment or in a file .env, to a key of this environment.',
  ],
  [
    /EUID_OTHER_SITE_API_KEY/,
    'set EUID_OTHER_SITE_API_KEY to the API key of another site of this environment.',
  ],
  [/EUID_UNPRIVILEGED_API_KEY/, 'set EUID_UNPRIVILEGED_API_KEY to an API key that may not generate tokens.'],
  [/--second-target/, 'name a second environment with --second-target, and set its credentials.'],
  [/give --runs/, 'allow many requests to the target with --runs.'],
  [
    /proven on the mock only/,
    'control over the operator, which only a mock has (--control). A run with --target=mock shows that the test finds the violation.',
  ],
  [
    /--max-wait|vault|expired token|such an age|when a token expires/,
    'a longer --max-wait, or --vault with a file that keeps tokens for a later run.',
  ],
  [
    /cannot be reached|requests failed|not an operator|does not answer|stopped answering|^not run|^no answer|does not start/,
    'a target that answers: check its address and that it is reachable from here, then run again.',
  ],
  [/the run was ended/, 'a run that is left to its end.'],
  [/not the replayed test/, 'a run without --path.'],
  [
    /setup failed/,
    'an operator on which this first step works; the tests that wait for it then run by themselves.',
  ],
];

/** What it would take to test what is not testable for a reason; undefined where nothing that a user could do helps. */
export function remedyFor(reason: string): string | undefined {
  return remedies.find(([when]) => when.test(reason))?.[1];
}
