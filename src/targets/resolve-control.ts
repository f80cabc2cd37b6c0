import { ownCommand } from '../basics/own-command.ts';
import { isLoopbackHost } from './resolve-target.ts';
import type { TargetSettings } from './target.ts';
import { TargetError } from './target-error.ts';

/**
 * The address of the control server that `--control` names.
 * @throws TargetError `bad-control` when it is not an http address on this machine, or the target is not one that was
 * started alone on this machine
 */
export function resolveControl(
  url: string,
  target: Pick<TargetSettings, 'isLoopback' | 'mockBehaviour'>,
): string {
  if (target.mockBehaviour !== undefined) {
    throw new TargetError(
      'bad-control',
      'a run controls its own mock: --control is for a mock started alone',
    );
  }
  // Nothing but an origin: the address is repeated in replay commands.
  const isOrigin = URL.canParse(url) && [new URL(url).origin, `${new URL(url).origin}/`].includes(url);
  const isUsable = isOrigin && new URL(url).protocol === 'http:' && isLoopbackHost(new URL(url).hostname);
  if (!isUsable || !target.isLoopback) {
    throw new TargetError(
      'bad-control',
      '--control takes the http address of a control server on this machine, and the target must be its mock: ' +
        `start one with ${ownCommand('mock')} --port 8080 --control-port 9080`,
    );
  }
  return new URL(url).origin;
}
