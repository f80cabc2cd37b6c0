export type DriftSubject =
  | 'path parameter'
  | 'body parameter'
  | 'response body property'
  | 'status'
  | 'test identity'
  | 'message rule';

/** One difference between the expected page and a page. `fact` is absent when a whole row was added or removed. */
export type DriftLine = {
  readonly change: 'added' | 'removed' | 'changed';
  readonly subject: DriftSubject;
  readonly name: string;
  readonly fact: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Its place: in the page, or for a removed row in the expected page. */
  readonly file: string;
  readonly line: number;
};

/**
 * The difference as a line of text: `file:line: changed response body property refresh_from, type: double → number`.
 */
export function printDriftLine(drift: DriftLine): string {
  const { file, line, change, subject, name, fact, from, to } = drift;
  const head = [file, line, ` ${change} ${subject} ${name}`].join(':');
  const values = [from, to].filter((value) => value !== undefined).join(' → ');
  return fact === undefined ? `${head} (${values})` : `${head}, ${fact}: ${values}`;
}
