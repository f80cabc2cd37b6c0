import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium of this machine, or the one that EUID_CHROMIUM names; undefined where there is none. */
export const chromiumPath: string | undefined =
  process.env['EUID_CHROMIUM'] ?? NAMES.map(pathOf).find((path) => path !== undefined);

/** A headless Chromium, to be closed by its caller. Throws where there is none. */
export async function openChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('Chromium is not installed: run apt-get install chromium');
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
}

function pathOf(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
