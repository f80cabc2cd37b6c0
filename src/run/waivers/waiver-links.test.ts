import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { divergences } from '../../contract/divergences.ts';
import type { Waiver } from './waiver-match.ts';

const files = ['observed.json', 'integ.json', 'remote.json'];

function violations(file: string): Waiver[] {
  const text = readFileSync(new URL(`../../../suites/waivers/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { waivers: Waiver[] }).waivers.filter(({ kind }) => kind === 'violation');
}

test.each(files.flatMap(violations).map((waiver) => [waiver.requirement, waiver.link] as const))(
  'the violation waiver of %s points to an entry of the divergence register about it',
  (requirement, link) => {
    const id = /^docs\/divergences\.md#(dv-\d\d)$/.exec(link ?? '')?.[1]?.toUpperCase();
    expect(divergences.find((entry) => entry.id === id)?.requirement).toBe(requirement);
  },
);
