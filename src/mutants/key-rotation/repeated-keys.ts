import { createHash } from 'node:crypto';
import { because, type Mutant, type MutantRow, mutant } from '../mutant.ts';
import { sentKey } from '../sent-key.ts';
import { namedUsers } from '../users-by-name.ts';

/** Gives a chain, once it is long enough, the response key of some refreshes before again. */
function keyOfBefore(refreshes: number): MutantRow['decides'] {
  return (operator) => {
    const before = new Map<string, string[]>();
    return {
      responseKey: (issue) => {
        const sent = sentKey(issue);
        const line = sent === undefined ? [] : [...(before.get(sent) ?? []), sent];
        const key = line.at(-1 - refreshes) ?? operator.responseKey(issue);
        before.set(key, line);
        return key;
      },
    };
  };
}

/** Which response keys come again. */
export const repeatedKeyMutants: readonly Mutant[] = [
  mutant({
    id: 'response-key-is-kept',
    breaks: ['RF-KEY-01'],
    describes: 'a refresh returns the response key of the token sent',
    decides: (operator) => ({
      responseKey: (issue) => sentKey(issue) ?? operator.responseKey(issue),
    }),
  }),
  mutant({
    id: 'first-refresh-keeps-the-key',
    breaks: ['RF-KEY-01'],
    describes: 'the first refresh of a chain returns the response key of the token sent; later ones do not',
    decides: (operator) => {
      const refreshed = new Set<string>();
      return {
        refreshToken: (fresh, issue) => {
          if (issue.previous !== undefined) refreshed.add(fresh);
          return operator.refreshToken(fresh, issue);
        },
        responseKey: (issue) => {
          const isLater = refreshed.has(issue.previous?.text ?? '');
          return (isLater ? undefined : sentKey(issue)) ?? operator.responseKey(issue);
        },
      };
    },
  }),
  mutant({
    id: 'hashed-users-keep-their-key',
    breaks: ['RF-KEY-01'],
    describes: 'a refresh about a user who was named by a hash returns the response key of the token sent',
    decides: (operator) => {
      const { decisions, isHashed } = namedUsers(operator);
      return {
        ...decisions,
        responseKey: (issue) =>
          (isHashed(issue.user) ? sentKey(issue) : undefined) ?? operator.responseKey(issue),
      };
    },
  }),
  mutant({
    id: 'same-key-for-the-same-token',
    breaks: ['RF-KEY-01'],
    describes: 'two refreshes of one token return the same response key',
    decides: (operator) => ({
      responseKey: (issue) =>
        issue.previous === undefined
          ? operator.responseKey(issue)
          : createHash('sha256').update(issue.previous.text).digest('base64'),
    }),
  }),
  mutant({
    id: 'same-key-within-a-second',
    breaks: ['RF-KEY-01', 'RF-SEM-03'],
    describes: 'refreshes of one token within a second return the same response key',
    decides: (operator) => {
      const recent = new Map<string, { key: string; atMs: number }>();
      return {
        responseKey: (issue) => {
          const text = issue.previous?.text ?? '';
          const atMs = issue.situation.nowMs;
          const last = recent.get(text);
          if (text !== '' && last !== undefined && atMs - last.atMs < 1_000) return last.key;
          const key = operator.responseKey(issue);
          recent.set(text, { key, atMs });
          return key;
        },
      };
    },
  }),
  mutant({
    id: 'two-keys-in-turn',
    breaks: ['RF-KEY-02'],
    alsoBreaks: because('a response key comes again', 'RF-KEY-01', 'RF-KEY-05', 'RF-SEM-03', 'GN-OUT-03'),
    describes: 'a user has two response keys, which take turns',
    decides: (operator) => {
      const pairs = new Map<string, [string, string]>();
      return {
        responseKey: (issue) => {
          const [next, other] = pairs.get(issue.user.id) ?? [
            operator.responseKey(issue),
            operator.responseKey(issue),
          ];
          pairs.set(issue.user.id, [other, next]);
          return next;
        },
      };
    },
  }),
  mutant({
    id: 'key-of-two-refreshes-before',
    breaks: ['RF-KEY-01', 'RF-KEY-02'],
    describes: 'from the third refresh of a chain on, the response key of two refreshes before comes again',
    decides: keyOfBefore(2),
  }),
  mutant({
    id: 'key-of-six-refreshes-before',
    breaks: ['RF-KEY-01', 'RF-KEY-02'],
    describes: 'from the seventh refresh of a chain on, the response key of six refreshes before comes again',
    decides: keyOfBefore(6),
  }),
];
