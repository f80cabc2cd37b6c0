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
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const where = first === undefined || first.instancePath === '' ? 'the answer' : first.instancePath;
    throw new DriverError(
      'junk',
      `the driver's answer to "${command}" does not fit schemas/driver.schema.json: ${where} ${first?.message ?? 'is wrong'}`,
    );
  }
  if (value.id !== id || value.answer !== (expected[command] ?? 'unknown')) {
    throw new DriverError(
      'out-of-turn',
      `the driver answered ${value.answer} ${value.id} to "${command}" ${id}: it must answer each command once, with its id`,
    );
  }
  return value;
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
