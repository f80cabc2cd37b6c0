import { because, type Mutant, mutant } from '../mutant.ts';
import { sentKey } from '../sent-key.ts';

/** Which tokens, or whole identities, an answer repeats. */
export const repeatedTokenMutants: readonly Mutant[] = [
  mutant({
    id: 'advertising-token-is-kept',
    breaks: ['RF-BODY-05'],
    describes: 'a refresh returns the same advertising token again',
    decides: (operator) => {
      const first = new Map<string, string>();
      return {
        advertisingToken: (fresh, issue) => {
          const token = first.get(issue.user.id) ?? operator.advertisingToken(fresh, issue);
          first.set(issue.user.id, token);
          return token;
        },
      };
    },
  }),
  mutant({
    id: 'replays-share-an-advertising-token',
    breaks: ['RF-BODY-05'],
    describes: 'two refreshes of one token return the same advertising token',
    decides: (operator) => {
      const bySent = new Map<string, string>();
      return {
        advertisingToken: (fresh, issue) => {
          const usual = operator.advertisingToken(fresh, issue);
          if (issue.previous === undefined) return usual;
          const token = bySent.get(issue.previous.text) ?? usual;
          bySent.set(issue.previous.text, token);
          return token;
        },
      };
    },
  }),
  mutant({
    id: 'refresh-token-is-kept',
    breaks: ['RF-BODY-05'],
    alsoBreaks: because('a token that comes again has the same key', 'RF-KEY-01'),
    describes: 'a refresh returns the refresh token that was sent',
    decides: (operator) => ({
      refreshToken: (fresh, issue) => issue.previous?.text ?? operator.refreshToken(fresh, issue),
      responseKey: (issue) => sentKey(issue) ?? operator.responseKey(issue),
    }),
  }),
  mutant({
    id: 'identity-is-cached',
    breaks: ['RF-BODY-05', 'RF-KEY-01', 'RF-SEM-03'],
    describes: 'a token that is refreshed again gets the same identity again',
    decides: (operator) => {
      const issued = new Map<string, Record<string, unknown>>();
      return {
        identity: (fields, issue) => {
          const text = issue.previous?.text;
          const known = text === undefined ? undefined : issued.get(text);
          if (known !== undefined) return known;
          const identity = operator.identity(fields, issue);
          if (text !== undefined) issued.set(text, identity);
          return identity;
        },
      };
    },
  }),
  mutant({
    id: 'identity-of-another-user',
    breaks: ['RF-BODY-07'],
    alsoBreaks: {
      ...because('another user has the same key', 'RF-KEY-01', 'RF-KEY-05'),
      'RF-REQ-08': 'the other user may have opted out',
    },
    describes: 'when two users refresh at once, the later answer has the fields of the earlier user',
    decides: () => {
      let last: { userId: string; fields: Record<string, unknown>; at: number } | undefined;
      return {
        identity: (fields, issue) => {
          const before = last;
          last = { userId: issue.user.id, fields, at: performance.now() };
          if (issue.previous === undefined || before === undefined) return fields;
          const isMixedUp = before.userId !== issue.user.id && last.at - before.at < 20;
          return isMixedUp ? before.fields : fields;
        },
      };
    },
  }),
];
