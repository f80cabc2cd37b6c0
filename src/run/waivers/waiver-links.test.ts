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

const findings = readFileSync(new URL('../../../docs/sdk-findings.md', import.meta.url), 'utf8');
const anchors = new Set(
  [...findings.matchAll(/^### (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
);
const drivers = ['python', 'java', 'node', 'browser', 'prebid'];

test.each(drivers)(
  'every waiver of the SDK behind the driver %s points to an entry of the findings about it',
  (name) => {
    const path = new URL(`../../../suites/waivers/sdk-${name}.json`, import.meta.url);
    const { waivers } = JSON.parse(readFileSync(path, 'utf8')) as { waivers: Waiver[] };
    expect(waivers.length).toBeGreaterThan(0);
    for (const { requirement, kind, link = '' } of waivers) {
      const about = kind === 'violation' ? requirement.toLowerCase() : 'not-testable';
      expect(link).toBe(`docs/sdk-findings.md#${name}-${about}`);
      expect(anchors).toContain(link.split('#')[1]);
    }
  },
);
