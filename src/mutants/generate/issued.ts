import { randomBytes } from 'node:crypto';
import type { Times } from '../../mock/behaviour/behaviour.ts';
import { type Mutant, type MutantRow, mutant } from '../mutant.ts';

/** Changes some of the times that generate states; those of a refresh are right. */
function withGeneratedTimes(change: (times: Times, nowMs: number) => Partial<Times>): MutantRow['decides'] {
  return (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return issue.previous === undefined ? { ...times, ...change(times, nowMs) } : times;
    },
  });
}

/** Generate issues keys of its own making; those of a refresh are right. */
function withGeneratedKeys(make: (count: number) => Buffer): MutantRow['decides'] {
  return (operator) => {
    let count = 0;
    return {
      responseKey: (issue) => {
        if (issue.previous !== undefined) return operator.responseKey(issue);
        count += 1;
        return make(count).toString('base64');
      },
    };
  };
}

/** The times and the key of an identity from generate are wrong; those from a refresh are right. */
export const generatedIdentityMutants: readonly Mutant[] = [
  mutant({
    id: 'generated-times-in-seconds',
    breaks: ['GN-OUT-02'],
    describes: 'generate states identity_expires and refresh_from in seconds',
    decides: withGeneratedTimes(({ identity_expires, refresh_from }) => ({
      identity_expires: Math.floor(identity_expires / 1_000),
      refresh_from: Math.floor(refresh_from / 1_000),
    })),
  }),
  mutant({
    id: 'generated-times-are-past',
    breaks: ['GN-OUT-02'],
    describes: 'generate states an identity_expires and a refresh_from that are over',
    decides: withGeneratedTimes((_, nowMs) => ({
      identity_expires: nowMs - 1_000,
      refresh_from: nowMs - 60_000,
    })),
  }),
  mutant({
    id: 'generated-refresh-from-after-expiry',
    breaks: ['GN-OUT-02'],
    describes: 'generate states a refresh_from after identity_expires',
    decides: withGeneratedTimes(({ identity_expires }) => ({ refresh_from: identity_expires + 1 })),
  }),
  mutant({
    id: 'generated-keys-share-12-bytes',
    breaks: ['GN-OUT-03'],
    describes: 'the keys of generate begin with the same 12 bytes',
    decides: withGeneratedKeys(() => Buffer.concat([Buffer.from('shared bytes'), randomBytes(20)])),
  }),
  mutant({
    id: 'generated-keys-count-up',
    breaks: ['GN-OUT-03'],
    describes: 'the keys of generate count up from a random start',
    decides: (operator) => {
      const start = randomBytes(28);
      return withGeneratedKeys((count) => {
        const end = Buffer.alloc(4);
        end.writeUInt32BE(count);
        return Buffer.concat([start, end]);
      })(operator);
    },
  }),
];
