import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { type Revision, revisions } from '../../contract/revision.ts';
import type { Step } from '../check-step.ts';
import { requirementCounts } from '../requirement-counts.ts';
import { type KnownDriver, knownDrivers } from './known-drivers.ts';

/** The drivers of real SDKs. */
export const realSdks = Object.entries(knownDrivers).flatMap(([name, { sdk, aimSeconds }]) =>
  sdk === undefined ? [] : [{ name, sdk, aimSeconds } satisfies RealSdk],
);

type RealSdk = { name: string; sdk: NonNullable<KnownDriver['sdk']>; aimSeconds: number | undefined };

const script = join('src', 'cli', 'start', 'script.cjs');

/** Where the runs of `npm run check:sdks` leave their verdicts. */
export function reportFolder(driver: string, revision: Revision): string {
  return join(packageRoot, 'reports', 'sdks', `${driver}-${revision}`);
}

/** Removes what earlier runs left, so that it is never taken for what a run of now found. */
export function removeSdkReports(): void {
  rmSync(join(packageRoot, 'reports', 'sdks'), { recursive: true, force: true });
}

/**
 * The checks on real SDKs: each is installed and run in every edition, and the page of findings shows what they do.
 * @param mayInstall whether programs that the machine lacks may be installed with apt-get
 */
export function sdkSteps(mayInstall: boolean): Step[] {
  return [
    {
      name: 'programs that drivers of SDKs need',
      command: process.execPath,
      args: [script, 'src/cli/sdk/install/install-programs.ts', ...(mayInstall ? ['--install'] : [])],
    },
    ...realSdks.flatMap((sdk) => revisions.map((revision) => sdkStep(sdk, revision))),
    {
      name: 'findings on SDKs',
      command: process.execPath,
      args: [script, 'src/cli/sdk/findings.ts', '--check'],
    },
  ];
}

function sdkStep({ name, aimSeconds }: RealSdk, revision: Revision): Step {
  const folder = reportFolder(name, revision);
  const options = ['--revision', revision, '--report-dir', folder, '--no-html'];
  return {
    name: `the SDK behind the driver ${name}, ${revision}`,
    command: process.execPath,
    args: ['src/cli/bin.mjs', 'sdk', '--install', name, '--driver', name, ...options],
    tests: () => requirementCounts(join(folder, 'verdict.json')),
    ...(aimSeconds === undefined ? {} : { aimSeconds }),
  };
}
