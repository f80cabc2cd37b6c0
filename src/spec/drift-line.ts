export type DriftSubject =
  | 'path parameter'
  | 'body parameter'
  | 'response body property'
  | 'status'
  | 'test identity'
  | 'message rule';

/** One difference between what is expected and what a page says. `fact` is absent where a whole row came or went. */
export type DriftLine = {
  readonly change: 'added' | 'removed' | 'changed';
  readonly subject: DriftSubject;
  readonly name: string;
  readonly fact: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Where it stands: in the page, or for what was removed in the page that has it. */
  readonly file: string;
  readonly line: number;
};

/** A drift line for people: `file:line: changed response body property refresh_from, type: double → number`. */
export function printDriftLine(drift: DriftLine): string {
  const { file, line, change, subject, name, fact, from, to } = drift;
  const head = [file, line, ` ${change} ${subject} ${name}`].join(':');
  const values = [from, to].filter((value) => value !== undefined).join(' → ');
  return fact === undefined ? `${head} (${values})` : `${head}, ${fact}: ${values}`;
}
