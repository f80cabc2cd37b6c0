import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCliInto } from '../../cli/testing/run-cli.ts';
import { documented } from '../../mock/behaviour/documented.ts';
import { startCanaryOperator } from '../leaks/canary-operator.ts';
import { hostile } from './hostile-texts.ts';

/** Characters that control a terminal or change the reading order of a text. */
const STEERING = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u;
/** The run's own colours and the update of its progress line. */
const OWN_CODES = new RegExp(
  `${String.fromCharCode(27)}\\[(?:[0-9]{1,2}m|2K)|\\r(?=${String.fromCharCode(27)}\\[2K)`,
  'g',
);

/** Tests an operator with hostile texts, and returns the terminal output. */
export async function reportOnHostile(folder: string, args: readonly string[]): Promise<string> {
  await using operator = await startCanaryOperator(hostile(documented));
  const options = [
    `--target=${operator.baseUrl}`,
    '--runs=10',
    '--max-wait=0s',
    '--verbose',
    `--write-waivers=${join(folder, 'waivers.json')}`,
  ];
  const { output } = await runCliInto(folder, [...options, ...args], operator.environment);
  return output;
}

/** The lines that would control a terminal; empty for a text that is safe to print. */
export function terminalControlLines(text: string): string[] {
  return text
    .replace(OWN_CODES, '')
    .split('\n')
    .filter((line) => STEERING.test(line));
}

/** The texts that a run wrote: every file of the report folder except the page. */
export function writtenTexts(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|txt|properties)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The content types of the attachments. */
export function attachmentTypes(folder: string): Set<string> {
  const results = writtenTexts(folder).filter(({ name }) => name.endsWith('-result.json'));
  const attachments = results.flatMap(({ text }) => attachmentsIn(JSON.parse(text) as Attaching));
  return new Set(attachments.map(({ type, source }) => `${type} ${source.replace(/^.*\./, '.')}`));
}

/**
 * An element with a link that is code, but not text that looks like one; attributes may contain any character except
 * the quotation mark.
 */
const CODE_LINK = /<[a-z]+(?:\s+[^\s=<>"]+(?:="[^"]*")?)*?\s+(?:xlink:)?href="\s*javascript:/i;

/** @param dom HTML as a browser serializes the page */
export function hasCodeLink(dom: string): boolean {
  return CODE_LINK.test(dom);
}

type Attaching = { attachments: { type: string; source: string }[]; steps: Attaching[] };

function attachmentsIn({ attachments, steps }: Attaching): Attaching['attachments'] {
  return [...attachments, ...steps.flatMap(attachmentsIn)];
}
