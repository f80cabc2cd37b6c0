import { isCheckout } from './package-root.ts';

/** The commands that a checkout has a script of npm for. */
type Script = 'test' | 'sdk' | 'merge' | 'mock';

/**
 * How a person starts a command here, with options to follow: by npm's script in a checkout, by the package's name where
 * it is installed. Every hint and every command that a run prints is made with it.
 */
export function ownCommand(script: Script, inCheckout = isCheckout): string {
  if (!inCheckout) return script === 'test' ? 'npx euid-conformance' : `npx euid-conformance ${script}`;
  return script === 'test' ? 'npm test --' : `npm run ${script} --`;
}
