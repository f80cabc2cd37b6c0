import { exitCodes } from '../../run/verdict/exit-code.ts';
import { type CheckedCase, checkDriver } from '../../sdk/check/check-driver.ts';
import { visible } from '../../secret/visible.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { chosenDriver } from './chosen-driver.ts';

/** A shell ends with one of these when it cannot start a program. */
const NOT_STARTED = /exit code 12[67]\b/;
const PAGE = 'docs/driver-protocol.md';

/**
 * Holds a driver against the protocol, without judging its SDK, and prints one line for each case.
 * @param text a driver of the suite, or the command line of any other
 * @returns 0 when every case is right, 1 when one is wrong
 * @throws UsageError, InstallError when the driver cannot be started at all
 */
export async function checkDriverCommand(
  text: string,
  sdkVersion: string | undefined,
  io: Io,
): Promise<number> {
  const { command } = chosenDriver(text, sdkVersion);
  const count = { right: 0, wrong: 0, 'not tried': 0 };
  await checkDriver(command, (checked) => {
    if (checked.result === 'wrong' && NOT_STARTED.test(checked.came) && count.right === 0)
      throw new UsageError('no-driver', `the driver cannot be started: ${checked.came}`);
    count[checked.result] += 1;
    for (const line of linesOf(checked)) io.out(visible(line));
  });
  io.out(`${count.right} right, ${count.wrong} wrong, ${count['not tried']} not tried`);
  return count.wrong === 0 ? exitCodes.conforms : exitCodes.violates;
}

function linesOf(checked: CheckedCase): string[] {
  const { title, section, result } = checked;
  if (result === 'right') return [`ok     ${title}`];
  if (result === 'not tried') return [`-      ${title}: ${checked.reason}`];
  return [
    `wrong  ${title}`,
    `         came    ${checked.came}`,
    `         wanted  ${checked.wanted}`,
    `         see     ${PAGE}, "${section}"`,
  ];
}
