import { UserError } from '../basics/coded-error.ts';

export type ReportErrorCode =
  | 'foreign-folder'
  | 'foreign-file'
  | 'unwritable'
  | 'in-use'
  | 'html-failed'
  | 'html-ended'
  | 'third-party-script';

/** A report that could not be written, for a reason that the user can fix (exit code 2). */
export class ReportError extends UserError<ReportErrorCode> {}

/** Why a run does not replace a file that no run made. */
export function foreignFile(file: string): ReportError {
  return new ReportError(
    'foreign-file',
    `${file} exists and no conformance run made it: move it away, or give another --report-dir`,
  );
}

/**
 * Returns the result of `action`. If the system refuses to write, the error says where and what to do.
 * @throws ReportError `unwritable`
 */
export function writingTo<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code, syscall } = error as { code?: unknown; syscall?: unknown };
    if (typeof code !== 'string' || typeof syscall !== 'string') throw error;
    throw new ReportError('unwritable', `${path} cannot be written (${reasonOf(code)}): ${remedy(code)}`);
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOSPC: 'no space left',
  EDQUOT: 'no space left for this user',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'a read-only file system',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file is in its place',
  EISDIR: 'a folder is in its place',
};

/** What an error code of the system means, such as `no space left`; the code itself if it has no words. */
export function reasonOf(code: string): string {
  return reasons[code] ?? code;
}

function remedy(code: string): string {
  if (code === 'ENOENT') return 'make the folder, or choose another place for it';
  const space = code === 'ENOSPC' || code === 'EDQUOT' ? 'make room, or ' : '';
  return `${space}choose another place for it`;
}
