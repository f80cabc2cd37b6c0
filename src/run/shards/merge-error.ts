import { UserError } from '../../basics/coded-error.ts';

export type MergeErrorCode = 'no-shard' | 'unreadable' | 'not-whole' | 'other-run' | 'twice' | 'misplaced';

/** Shards that cannot be merged (exit code 2). */
export class MergeError extends UserError<MergeErrorCode> {}
