import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { documented } from '../mock/behaviour/documented.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';
import { withMock } from './with-mock.ts';

/** The number of exchanges that go well. */
export const GOOD_EXCHANGES = 50;

type Deliver = Behaviour['deliver'];

function afterwards(deliver: Deliver): () => Partial<Behaviour> {
  return () => {
    let answered = 0;
    return {
      deliver: (...exchange) => {
        answered += 1;
        return answered > GOOD_EXCHANGES ? deliver(...exchange) : documented.deliver(...exchange);
      },
    };
  };
}

/** Operators that answer well at first and badly afterwards. */
export const goingBad: readonly Hostile[] = [
  withMock(
    {
      id: 'goes-silent',
      describes: 'answers 50 requests well and does not answer afterwards',
      expects: {
        exitCodes: INCOMPLETE,
        says: /in (?:a row|all).*gave no complete answer in time.*did not run/s,
      },
    },
    afterwards(() => undefined),
  ),
  withMock(
    {
      id: 'starts-to-reset',
      describes: 'answers 50 requests well and resets connections afterwards',
      expects: { exitCodes: INCOMPLETE, says: /in a row.*broke the connection off.*did not run/s },
    },
    afterwards((_reply, incoming) => void incoming.socket.resetAndDestroy()),
  ),
  withMock(
    {
      id: 'starts-to-fail',
      describes: 'answers 50 requests well and sends HTTP 500 afterwards',
      expects: { exitCodes: VIOLATES, says: /HTTP 500/ },
    },
    afterwards((reply, incoming, outgoing) =>
      documented.deliver({ ...reply, httpStatus: 500, body: '{}' }, incoming, outgoing),
    ),
  ),
];
