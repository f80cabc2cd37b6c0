import { compiledSchema } from '../../contract/compiled-schema.ts';
import { DriverError } from '../driver/driver-error.ts';
import type { Command, DriverAnswer } from './messages.ts';

const driverSchema = compiledSchema<DriverAnswer & { id: number }>('driver');

const expected: Readonly<Record<string, DriverAnswer['answer']>> = {
  hello: 'hello',
  refresh: 'outcome',
  generate: 'outcome',
  state: 'state',
  wait: 'done',
  bye: 'done',
} satisfies Record<Command['command'], DriverAnswer['answer']>;

/**
 * The answer on a line of a driver's standard output.
 * @param command its name; one of no command of this protocol must be answered with `unknown`
 * @throws DriverError `junk` for a line that is not JSON or not an answer, `out-of-turn` for one that answers another
 *   command. Nothing of the line is repeated: it may hold a token.
 */
export function readAnswer(line: string, id: number, command: string): DriverAnswer {
  const value = parsed(line, command);
  const { validate } = driverSchema();
  const wanted = expected[command] ?? 'unknown';
  if (!validate(value)) {
    throw new DriverError(
      'junk',
      `the driver's answer to "${command}" does not fit schemas/driver.schema.json: ${misfit(value, wanted)}`,
    );
  }
  const isUnknown = command === 'state' && value.answer === 'unknown';
  if (value.id !== id || (value.answer !== wanted && !isUnknown)) {
    throw new DriverError(
      'out-of-turn',
      `the driver answered ${value.answer} ${value.id} to "${command}" ${id}: it must answer each command once, with its id`,
    );
  }
  return value;
}

/** A name that a person chose: a token has digits, or is longer. */
const PLAIN_NAME = /^[A-Za-z_]{1,30}$/;

/** What is wrong with an answer, held against the form of its own kind, or of the kind that is wanted. */
function misfit(value: unknown, wanted: DriverAnswer['answer']): string {
  const kind = (value as { answer?: unknown } | null)?.answer;
  const { definition, validate } = driverSchema();
  const check = definition(String(kind)) ?? definition(wanted) ?? validate;
  check(value);
  const [first] = check.errors ?? [];
  if (first === undefined) return 'the answer is wrong';
  const where = first.instancePath === '' ? 'the answer' : first.instancePath;
  const { additionalProperty: name, allowedValue } = first.params;
  if (allowedValue !== undefined) return `${where} must be "${allowedValue}"`;
  if (typeof name === 'string' && PLAIN_NAME.test(name)) return `${where} must not have the member '${name}'`;
  return `${where} ${first.message ?? 'is wrong'}`;
}

function parsed(line: string, command: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new DriverError(
      'junk',
      `the driver wrote a line of ${line.length} characters that is not JSON in answer to "${command}": only answers go to standard output`,
    );
  }
}
