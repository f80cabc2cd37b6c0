import { ContractError } from './contract-error.ts';
import { statuses as statuses202308 } from './generated/2023-08/statuses.ts';
import { statuses as statuses202607 } from './generated/2026-07/statuses.ts';
import type { Revision } from './revision.ts';

/** An endpoint of the contract: `POST /v2/token/refresh` or `POST /v2/token/generate`. */
export type Endpoint = 'refresh' | 'generate';

/** One row of an endpoint's table of statuses. */
export type StatusRow = {
  endpoint: Endpoint;
  status: string;
  httpStatus: number;
  /** Whether the answer is encrypted. */
  sealed: boolean;
  /** Whether it has a message; `contested` if the page contradicts its own line on messages. */
  messageDue: 'yes' | 'no' | 'contested';
};

const tables: Record<Revision, readonly StatusRow[]> = {
  '2023-08': statuses202308,
  '2026-07': statuses202607,
};

/** The tables "Response Status Codes" of both endpoints, in the pages' order. */
export function statusTable(revision: Revision): readonly StatusRow[] {
  return tables[revision];
}

/** The closed set of statuses that a revision lists for an endpoint. */
export function statusesOf(revision: Revision, endpoint: Endpoint): readonly string[] {
  return statusTable(revision)
    .filter((row) => row.endpoint === endpoint)
    .map(({ status }) => status);
}

/** The row that a revision has for a status of an endpoint; undefined for a status that it does not list. */
export function statusRow(
  revision: Revision,
  endpoint: Endpoint,
  status: string | undefined,
): StatusRow | undefined {
  return statusTable(revision).find((row) => row.endpoint === endpoint && row.status === status);
}

/**
 * The HTTP status code that a revision lists for a status.
 *
 * @throws {ContractError} `status-not-listed` for a status outside the endpoint's table
 */
export function httpStatusOf(revision: Revision, endpoint: Endpoint, status: string): number {
  const row = statusRow(revision, endpoint, status);
  if (row === undefined) {
    throw new ContractError(
      'status-not-listed',
      `revision ${revision} lists no status ${status} for ${endpoint}: ask for one of ${statusesOf(revision, endpoint).join(', ')}.`,
    );
  }
  return row.httpStatus;
}
