import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { because, type Mutant, mutant, whoeverComesNext } from '../mutant.ts';

/** What a rejected request leaves behind. */
export const afterARejectionMutants: readonly Mutant[] = [
  mutant({
    id: 'fails-after-a-rejection',
    breaks: ['RF-SEM-07'],
    alsoBreaks: whoeverComesNext('RF-'),
    describes: 'the request after a rejected one is rejected too',
    decides: (operator) => {
      let isUpset = false;
      return {
        readToken: (text, keys) => {
          const reading = operator.readToken(text, keys);
          const wasUpset = isUpset;
          isUpset = reading.kind === 'unreadable';
          return wasUpset ? unreadable('inner-token') : reading;
        },
      };
    },
  }),
  mutant({
    id: 'rejected-token-locks-its-user',
    breaks: ['RF-SEM-07'],
    alsoBreaks: whoeverComesNext('RF-'),
    describes: 'the rejection of an altered token makes the operator refuse the token issued last',
    decides: (operator) => {
      let latest = '';
      const locked = new Set<string>();
      return {
        refreshToken: (fresh, issue) => {
          latest = operator.refreshToken(fresh, issue);
          return latest;
        },
        readToken: (text, keys) => {
          const reading = operator.readToken(text, keys);
          if (reading.kind === 'unreadable' && reading.layer === 'tag') locked.add(latest);
          return locked.has(text) ? unreadable('tag') : reading;
        },
      };
    },
  }),
  mutant({
    id: 'connection-is-cut-after-a-rejection',
    breaks: ['RF-SEM-07'],
    alsoBreaks: because('the next bad input over the same connection gets no answer', 'RF-ST-10'),
    describes: 'a connection that carried a rejected request is cut at its next request',
    decides: (operator) => {
      const rejected = new WeakSet<object>();
      return {
        deliver: (reply, incoming, outgoing) => {
          if (rejected.has(incoming.socket)) return void incoming.socket.destroy();
          if (reply.httpStatus >= 400) rejected.add(incoming.socket);
          return operator.deliver(reply, incoming, outgoing);
        },
      };
    },
  }),
];
