import { inputGroups } from './inputs.ts';

const preamble = `# Waivers

Generated from src/contract/inputs. Do not edit.

A waiver accepts a known violation, and nothing beside it. Each entry of \`expect\` says what the violation looks like:
who asked (\`when\`), what was sent (\`input\`), and what the answer was (\`status\`, \`httpStatus\`, \`sealed\`). A failure
fits an entry when each field that the entry gives is equal, and \`input\` when it is one of those listed. Every entry
names its inputs: the same answer to another input is still a violation.

The suite knows what it sent, so it says so with each request. An operator cannot change the class of an input, and
an input without a class cannot be waived. \`--write-waivers FILE\` writes entries for what a run has seen, each with
its inputs.

    { "when": "no-bearer", "input": ["empty body"], "status": "error", "httpStatus": 400, "sealed": false }

These are the classes. Where two fit, the suite takes the narrower one.`;

/** The classes of inputs as the markdown of docs/waivers.md. */
export function renderInputs(): string {
  const sections = inputGroups.map(({ title, rows }) =>
    [
      `## ${title}\n`,
      '| input | what was sent |',
      '| --- | --- |',
      ...rows.map(({ name, describes }) => `| \`${name}\` | ${describes} |`),
    ].join('\n'),
  );
  return `${[preamble, ...sections].join('\n\n')}\n`;
}
