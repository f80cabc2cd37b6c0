import { type Exchange, statusOf } from '../../client/exchange.ts';
import type { Revision } from '../../contract/revision.ts';
import { statusRow } from '../../contract/statuses.ts';

/** Whether a value is a message to people: white space alone says nothing to anyone. */
export function isMessage(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Whether a message is due in an answer to refresh. An answer with HTTP 200 and an unknown status may be a success. */
export function isMessageDue(answer: Exchange, revision: Revision): boolean {
  const row = statusRow(revision, 'refresh', statusOf(answer));
  return row === undefined ? answer.response.httpStatus !== 200 : row.messageDue !== 'no';
}
