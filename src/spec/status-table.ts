import type { Endpoint, SpecificationPage } from './page.ts';
import { SpecificationError } from './specification-error.ts';

/** One status of an endpoint. `messageDue` is `contested` when the page contradicts its own line on `message`. */
export type StatusEntry = {
  readonly endpoint: Endpoint;
  readonly status: string;
  readonly httpStatus: number;
  readonly sealed: boolean;
  readonly messageDue: 'yes' | 'no' | 'contested';
};

/**
 * The status table of a page as data. An answer is sealed exactly when its HTTP status is 200 (pages, "Decrypted
 * JSON Response Format").
 * @throws SpecificationError `no-message-rule`, `unknown-status`
 */
export function statusTableOf(page: SpecificationPage): StatusEntry[] {
  const { file, statuses, messageRule } = page;
  if (messageRule === undefined) {
    const message = 'no line under the status table says when a `message` is required: add it';
    throw new SpecificationError('no-message-rule', { file, line: statuses[0]?.line ?? 1 }, message);
  }
  const unknown = messageRule.except.find((name) => !statuses.some(({ status }) => status === name));
  if (unknown !== undefined) {
    const message = `the line on \`message\` names \`${unknown}\`, which the status table does not list`;
    throw new SpecificationError('unknown-status', { file, line: messageRule.line }, message);
  }
  const due = page.messageContested ? 'contested' : 'yes';
  return statuses.map(({ status, httpStatus }) => ({
    endpoint: page.endpoint,
    status,
    httpStatus,
    sealed: httpStatus === 200,
    messageDue: messageRule.except.includes(status) ? 'no' : due,
  }));
}
