import type { Failure } from '../run/evidence/case-record.ts';

/** What was expected and what was got, as values that can be compared line by line. */
export type FailureValues = { expected: string; actual: string };

const HTTP = /^HTTP (\d{3})(?: ([a-z_]+))?$/;
const STATUS = /^status ([a-z_]+(?: or [a-z_]+)*)$/;

/**
 * The values of a failure whose expectation is one of an answer's status or HTTP code; undefined where expected and got
 * are sentences, which no comparison of letters explains.
 */
export function valuesOf({
  expected,
  facts,
}: Pick<Failure, 'expected' | 'facts'>): FailureValues | undefined {
  const wanted = wantedOf(expected);
  if (wanted === undefined || facts.httpStatus === undefined) return undefined;
  const got: Record<string, unknown> = { httpStatus: facts.httpStatus, status: facts.status ?? null };
  const names = Object.keys(wanted);
  return {
    expected: lines(wanted),
    actual: lines(Object.fromEntries(names.map((name) => [name, got[name]]))),
  };
}

function wantedOf(expected: string): Record<string, unknown> | undefined {
  const [, httpStatus, status] = HTTP.exec(expected) ?? [];
  if (httpStatus !== undefined)
    return { httpStatus: Number(httpStatus), ...(status === undefined ? {} : { status }) };
  const [, alone] = STATUS.exec(expected) ?? [];
  return alone === undefined ? undefined : { status: alone };
}

function lines(values: Record<string, unknown>): string {
  return JSON.stringify(values, undefined, 2);
}
