import type { IncomingMessage } from 'node:http';
import { MockError } from '../state/mock-error.ts';

const LONGEST_BODY_BYTES = 64 * 1024;

/** The body of a request to the control server, cut off after 64 KiB, so that a longer body is not JSON. */
export async function readRequestBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (bytes < LONGEST_BODY_BYTES) chunks.push(chunk);
    bytes += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_BODY_BYTES).toString('utf8');
}

/** A JSON object's members. @throws MockError `bad-control-value` */
export function membersOf(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new MockError('bad-control-value', 'the body must be a JSON object');
}

/** A member that must be a whole number. @throws MockError `bad-control-value` */
export function numberOf(members: Record<string, unknown>, name: string): number {
  const value = members[name];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new MockError('bad-control-value', `"${name}" must be a whole number`);
}

/** The same, or undefined when the member is absent. @throws MockError `bad-control-value` */
export function optionalNumberOf(members: Record<string, unknown>, name: string): number | undefined {
  return members[name] === undefined ? undefined : numberOf(members, name);
}

/** A member that must be a string. @throws MockError `bad-control-value` */
export function textOf(members: Record<string, unknown>, name: string): string {
  const value = members[name];
  if (typeof value === 'string') return value;
  throw new MockError('bad-control-value', `"${name}" must be a string`);
}

/** The same, or undefined when the member is absent. @throws MockError `bad-control-value` */
export function optionalTextOf(members: Record<string, unknown>, name: string): string | undefined {
  return members[name] === undefined ? undefined : textOf(members, name);
}

/** A member that must be one of a few words. @throws MockError `bad-control-value` */
export function wordOf<Word extends string>(
  members: Record<string, unknown>,
  name: string,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === members[name]);
  if (found !== undefined) return found;
  throw new MockError('bad-control-value', `"${name}" must be one of ${words.join(', ')}`);
}

/** An object without the members that are undefined. */
export function definedOnly<Value>(values: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}
