import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';

/** A driver that a run must survive, and how that run must end. */
export type HostileDriver = {
  id: string;
  /** The command line that starts it. */
  command: string;
  /** Further options of the run. */
  options: readonly string[];
  expects: {
    exitCodes: readonly number[];
    /** What the terminal or the verdict must say. */
    says: RegExp;
  };
};

const script = join(packageRoot, 'src', 'proof', 'hostile-drivers', 'driver', 'driver.mjs');
const started = (id: string) => `"${process.execPath}" "${script}" ${id}`;

/** It never says hello rightly: nothing can be judged. */
const incomplete = (id: string, says: RegExp, command = started(id)): HostileDriver => ({
  id,
  command,
  options: [],
  expects: { exitCodes: [3], says },
});
/** It breaks in a scenario. */
const violates = (id: string, says: RegExp, options: readonly string[] = []): HostileDriver => ({
  id,
  command: started(id),
  options,
  expects: { exitCodes: [1], says },
});

const givenUp = (why: string) => new RegExp(`given up after it broke in [23] scenarios in a row, .*${why}`);
const ended = givenUp('the driver ended by itself \\(');
const notJson = givenUp('is not JSON');
const unasked = givenUp('(?:without a command to answer|each command once)');

/** Some that pass no time: a driver that keeps the protocol otherwise takes the time of every scenario, half a minute. */
const SOME = [
  'SDK-REQ-01',
  'SDK-SEC-01',
  'SDK-OK-01',
  'SDK-OK-02',
  'SDK-OK-03',
  'SDK-SEAL-01',
  'SDK-PROP-01',
];
/** It keeps the protocol, and lies or tells too much. */
const lies = (id: string, says: RegExp) => violates(id, says, ['--requirement', ...SOME]);

/** The hostile drivers, each a row of what it does and what a run against it must say. */
export const hostileDrivers: readonly HostileDriver[] = [
  incomplete('no-such-command', /no-such-command.*not found/, 'no-such-command-of-this-suite --now'),
  incomplete('not-executable', /[Pp]ermission denied/, `"${script}"`),
  incomplete('a-folder', /does not start/, `"${packageRoot}"`),
  incomplete('exits-0-at-once', /ended by itself \(exit code 0\)/),
  incomplete('throws-at-start', /the SDK cannot be loaded/),
  incomplete('crashes-at-hello', /ended by itself \(exit code 3\)/),
  incomplete('never-answers-hello', /did not answer "hello" within/),
  incomplete('closes-output-at-start', /closed its standard output/),
  incomplete('closes-all-at-start', /closed its standard output|ended by itself/),
  incomplete('speaks-another-version', /version|protocol/),
  incomplete('says-hello-without-a-name', /driver\.schema\.json/),
  incomplete('has-a-name-of-900-kB', /driver\.schema\.json/),
  incomplete('has-abilities-of-another-type', /driver\.schema\.json/),
  incomplete('writes-without-end-at-start', /more than a mebibyte/),
  violates('has-a-name-that-clears-the-screen', /green/),
  lies('dies-after-half-a-second', /ended by itself \(SIGKILL\)/),
  violates('crashes-in-a-scenario', ended),
  violates('is-killed-in-a-scenario', ended),
  violates('exits-0-in-a-scenario', ended),
  violates('never-answers-a-refresh', givenUp('did not answer "refresh" within')),
  violates('closes-output-in-a-scenario', givenUp('closed its standard output')),
  violates('writes-text', notJson),
  violates('writes-bytes', notJson),
  violates('writes-nul-bytes', givenUp('did not answer')),
  violates('writes-half-a-line', givenUp('did not answer')),
  violates('writes-other-json', givenUp('driver\\.schema\\.json')),
  violates('writes-a-number', givenUp('driver\\.schema\\.json')),
  violates('writes-null', givenUp('driver\\.schema\\.json')),
  violates('writes-deep-json', notJson),
  violates('writes-empty-lines', notJson),
  lies('answers-with-lone-surrogates', /the error/),
  lies('answers-with-nul-and-escapes', /the error/),
  violates('answers-twice', unasked),
  violates('answers-with-another-id', givenUp('each command once')),
  violates('answers-another-command', givenUp('each command once')),
  violates('writes-without-being-asked', /each command once|without a command/),
  lies('says-success-to-everything', /SDK-/),
  lies('says-optout-to-everything', /an opt-out/),
  lies('says-silent-to-everything', /nothing within the timeout/),
  lies('says-error-to-everything', /the error sorry/),
  lies('ignores-sigterm-and-bye', /the error sorry/),
  violates('leaves-a-child', ended),
  violates('leaves-a-child-in-its-own-session', ended),
  violates('leaves-a-child-that-holds-the-output', ended),
  violates('leaves-an-orphan-without-environment', ended),
  violates('leaves-ten-children', ended),
  violates('lives-with-a-child-without-environment', givenUp('did not answer')),
  violates('writes-a-line-of-50-MB', givenUp('more than a mebibyte')),
  violates('writes-without-end', givenUp('more than a mebibyte')),
  violates('writes-lines-without-end', notJson),
  lies('floods-stderr', /SDK-/),
  lies('answers-with-800-kB-of-text', /SDK-/),
  violates('allocates-memory', ended),
  lies('prints-secrets-to-stderr', /SDK-SEC-/),
  violates('prints-secrets-to-stderr-and-crashes', ended),
  violates('writes-secrets-to-stdout', notJson),
  violates('names-members-like-secrets', givenUp('driver\\.schema\\.json')),
  lies('tells-secrets-as-the-kind-of-an-error', /SDK-/),
  lies('tells-secrets-on-the-console', /SDK-SEC-/),
];
