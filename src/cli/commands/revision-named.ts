import { isRevision, type Revision, revisions } from '../../contract/revision.ts';
import { UsageError } from '../usage-error.ts';

/** The edition that an option names. @throws UsageError `unknown-edition` */
export function revisionNamed(text: string): Revision {
  if (isRevision(text)) return text;
  throw new UsageError('unknown-edition', `unknown edition ${text}: use ${revisions.join(' or ')}`);
}
