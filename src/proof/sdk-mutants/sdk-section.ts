import { row, type Section } from '../kill-matrix/matrix-page.ts';

/** A wrong SDK, what it breaks, and the requirements that a run found violated. */
export type SdkMutantRun = { id: string; breaks: readonly string[]; violated: readonly string[] };

/** What the scenarios said of an SDK that is right. */
export type RightSdkRun = { scenarios: number; passed: number };

/** Whether a scenario of a requirement that the SDK breaks has found it. */
export function isCaught({ breaks, violated }: SdkMutantRun): boolean {
  return breaks.some((id) => violated.includes(id));
}

/** The section of the kill matrix that shows what became of wrong SDKs, and of a right one. */
export function sdkSection(mutants: readonly SdkMutantRun[], right: RightSdkRun): Section {
  const caught = mutants.filter(isCaught);
  const text = [
    '## SDKs',
    '',
    `${caught.length} of ${mutants.length} wrong SDKs caught by a requirement that they break, in **bold**. Each is the reference SDK with`,
    'one decision taken wrongly; its name says which.',
    `The reference SDK itself passes ${right.passed} of ${right.scenarios} scenarios.`,
    '',
    row(['wrong SDK', 'breaks', 'result']),
    row(['---', '---', '---']),
    ...mutants.map((one) => {
      const breaks = one.breaks.map((id) => (one.violated.includes(id) ? `**${id}**` : id));
      return row([`\`${one.id}\``, breaks.join(' '), isCaught(one) ? 'caught' : 'survived']);
    }),
  ].join('\n');
  return { name: 'sdk', text };
}
