import { inputGroups } from './inputs.ts';

const preamble = `# Waivers

Generated from src/contract/inputs. Do not edit.

A waiver accepts a known violation, and nothing beside it. Each entry of \`expect\` says what the violation looks like:

- \`when\`: who asked. \`bearer\` is the API key of an enabled client, \`other-authorization\` any other Authorization
  header, \`no-bearer\` none.
- \`input\`: what was sent, as a list of the classes below. Every entry has it.
- \`status\`, \`httpStatus\`, \`sealed\`: what the answer was. Every entry has one of the first two.

A failure fits an entry when its class is listed and each other field that the entry gives is equal. The same answer to
an input of another class is still a violation.

A waiver cannot tell apart two faults of one requirement that show on the same input with the same answer, such as two
ways to reuse a key: both are accepted. So give it an end date, and look at the failures that a report shows beside it.

A template has the classes that one run saw, and another seed may find one more. Write it with \`--runs 1000\`, or add the
class that the next run shows.

The suite knows what it sent and names the class with each request, so an operator cannot change it. A failure on an
input without a class cannot be waived. \`--write-waivers FILE\` writes entries for all that a run has seen; with it,
properties go on after a failure and shrink none.

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
