import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';

/** An option that leaves others nothing to do. */
type Rule = {
  /** The option, by its name in the code. */
  with: string;
  /** The options that do something beside it. */
  allows: readonly string[];
};

type Given = Record<string, unknown>;

const choosing = ['requirement', 'part', 'keyword', 'grep', 'revision'];

/** In the order in which they are looked at. */
export const runRules: readonly Rule[] = [
  { with: 'list', allows: [...choosing, 'json'] },
  { with: 'listMutants', allows: [...choosing, 'json'] },
];

export const sdkRules: readonly Rule[] = [
  { with: 'list', allows: ['requirement'] },
  { with: 'newDriver', allows: [] },
  { with: 'checkDriver', allows: ['sdkVersion'] },
];

/** Options that do nothing beside `--path`, which runs one test. */
const besidePath = ['requirement', 'part', 'keyword', 'grep', 'bail'];

/**
 * Refuses an option that does nothing in its place.
 * @throws UsageError `inert-option`
 */
export function refuseInert(command: Command, rules: readonly Rule[]): void {
  const given = command.options
    .map((option) => ({ name: option.attributeName(), flag: option.long ?? option.flags }))
    .filter(({ name }) => command.getOptionValueSource(name) === 'cli');
  const values: Given = command.opts();
  for (const rule of rules) {
    const own = given.find(({ name }) => name === rule.with);
    if (own === undefined) continue;
    const inert = given.find(({ name }) => name !== rule.with && !rule.allows.includes(name));
    if (inert !== undefined) throw inertBeside(inert.flag, own.flag);
  }
  const unused =
    values['path'] === undefined ? undefined : given.find(({ name }) => besidePath.includes(name));
  if (unused !== undefined) throw inertBeside(unused.flag, '--path');
}

function inertBeside(flag: string, other: string): UsageError {
  return new UsageError('inert-option', `${flag} does nothing beside ${other}: leave one of them out`);
}
