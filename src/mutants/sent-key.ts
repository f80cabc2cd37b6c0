import type { Issue } from '../mock/behaviour/behaviour.ts';

/** The response key of the token that was sent, in base64; undefined at generate, where no token is sent. */
export function sentKey(issue: Issue): string | undefined {
  return issue.previous?.responseKey.toString('base64');
}
