import { readFileSync } from 'node:fs';
import type { RunVerdict } from '../run/verdict/verdict-value.ts';
import type { Counts } from './check-step.ts';

/** How many requirements a run judged, from its verdict.json. @throws Error when there is none */
export function requirementCounts(file: string): Counts {
  const { totals } = JSON.parse(readFileSync(file, 'utf8')) as RunVerdict;
  return {
    passed: totals.conforms + totals.waived + totals.recorded,
    failed: totals.violates + totals['harness-error'],
  };
}
