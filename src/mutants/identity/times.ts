import type { Issue, Times } from '../../mock/behaviour/behaviour.ts';
import { because, type Mutant, type MutantRow, mutant } from '../mutant.ts';

const STATED_TOO_EARLY = 'the stated time passes before the token expires';

/** Changes some of the times that an identity states; its tokens live as long as before. */
function withTimes(change: (times: Times, issue: Issue) => Partial<Times>): MutantRow['decides'] {
  return (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return { ...times, ...change(times, issue) };
    },
  });
}

/** Changes all three times in the same way. */
function withEachTime(change: (ms: number) => number): MutantRow['decides'] {
  return withTimes((times) => ({
    identity_expires: change(times.identity_expires),
    refresh_from: change(times.refresh_from),
    refresh_expires: change(times.refresh_expires),
  }));
}

/** How the times of an identity are written, and how they follow one another. */
export const timeMutants: readonly Mutant[] = [
  mutant({
    id: 'times-in-seconds',
    breaks: ['RF-BODY-03', 'GN-OUT-02'],
    describes: 'timestamps are in seconds',
    decides: withEachTime((ms) => Math.floor(ms / 1_000)),
  }),
  mutant({
    id: 'times-in-microseconds',
    breaks: ['RF-BODY-03', 'GN-OUT-02'],
    describes: 'timestamps are in microseconds',
    decides: withEachTime((ms) => ms * 1_000),
  }),
  mutant({
    id: 'times-as-strings',
    breaks: ['RF-BODY-03'],
    alsoBreaks: because('generate answers in the same way', 'GN-OUT-01'),
    describes: 'timestamps are strings',
    decides: (operator) => ({
      identity: (fields, issue) => ({
        ...operator.identity(fields, issue),
        identity_expires: String(fields['identity_expires']),
        refresh_from: String(fields['refresh_from']),
        refresh_expires: String(fields['refresh_expires']),
      }),
    }),
  }),
  mutant({
    id: 'times-are-fractional',
    breaks: ['RF-BODY-09'],
    describes: 'timestamps have a fraction',
    decides: withEachTime((ms) => ms + 0.5),
  }),
  mutant({
    id: 'refresh-from-is-fractional',
    breaks: ['RF-BODY-09'],
    describes: 'refresh_from has a fraction, the other times do not',
    decides: withTimes(({ refresh_from }) => ({ refresh_from: refresh_from + 0.25 })),
  }),
  mutant({
    id: 'refresh-from-is-past',
    breaks: ['RF-BODY-04', 'GN-OUT-02'],
    describes: 'refresh_from lies a minute before the identity is issued',
    decides: withTimes((_, { situation }) => ({ refresh_from: situation.nowMs - 60_000 })),
  }),
  mutant({
    id: 'refresh-from-after-expiry',
    breaks: ['RF-BODY-04', 'GN-OUT-02'],
    describes: 'refresh_from lies after identity_expires',
    decides: withTimes(({ identity_expires }) => ({ refresh_from: identity_expires + 1 })),
  }),
  mutant({
    id: 'refresh-ends-before-identity',
    breaks: ['RF-BODY-04'],
    alsoBreaks: {
      ...because(STATED_TOO_EARLY, 'RF-ST-08', 'RF-SEM-04'),
      ...because('generate states such times too', 'GN-OUT-02'),
    },
    describes: 'refresh_expires lies before identity_expires',
    decides: withTimes(({ identity_expires }) => ({ refresh_expires: identity_expires - 1 })),
  }),
  mutant({
    id: 'expiries-go-backwards',
    breaks: ['RF-BODY-06'],
    describes: 'with each refresh of a user, both expiries are stated one more second too early',
    decides: (operator) => {
      const counts = new Map<string, number>();
      return withTimes((times, issue) => {
        const count = issue.previous === undefined ? 0 : (counts.get(issue.user.id) ?? 0) + 1;
        counts.set(issue.user.id, count);
        return {
          identity_expires: times.identity_expires - count * 1_000,
          refresh_expires: times.refresh_expires - count * 1_000,
        };
      })(operator);
    },
  }),
  mutant({
    id: 'expiries-are-kept',
    breaks: ['RF-BODY-06'],
    alsoBreaks: {
      'RF-ST-08': STATED_TOO_EARLY,
      'RF-BODY-04': 'a refresh late in its life has refresh_expires before identity_expires',
    },
    describes: 'a refresh does not extend refresh_expires',
    decides: withTimes(({ refresh_expires }, { previous }) => ({
      refresh_expires: previous?.claims.expiresMs ?? refresh_expires,
    })),
  }),
  mutant({
    id: 'refresh-expiry-is-not-extended',
    breaks: ['RF-BODY-06'],
    alsoBreaks: because(STATED_TOO_EARLY, 'RF-ST-08', 'RF-SEM-04'),
    describes: 'a refresh extends refresh_expires only as far as identity_expires',
    decides: withTimes(({ identity_expires, refresh_expires }, { previous }) => ({
      refresh_expires: Math.max(previous?.claims.expiresMs ?? refresh_expires, identity_expires),
    })),
  }),
];
