import type { World } from './world.ts';

const LONG = 10;
const SHORT = 4;

/** Refreshes of a chain: as many as RF-SEM-01 promises, and fewer where the target is to be spared requests. */
export function chainLength({ settings }: Pick<World, 'settings'>): number {
  return settings.capabilities.manyRequests ? LONG : SHORT;
}
