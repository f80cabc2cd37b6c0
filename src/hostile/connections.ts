import { answerOf, onConnection, onRequest } from './answering.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';
import { rawServer } from './raw-server.ts';

const brokenOff = { exitCodes: INCOMPLETE, says: /broke the connection off/ };
const STATUS_LINE = 'HTTP/1.1 200 OK\r\n';

const refuses: Hostile = {
  id: 'refuses-connections',
  describes: 'does not listen at its port',
  expects: { exitCodes: INCOMPLETE, says: /cannot be reached \(ECONNREFUSED\)/ },
  async start() {
    const gone = await rawServer(() => undefined);
    await gone.close();
    return { url: gone.url, close: () => Promise.resolve() };
  },
};

const unresolvable: Hostile = {
  id: 'name-does-not-resolve',
  describes: 'has a host name that does not exist',
  expects: { exitCodes: INCOMPLETE, says: /no-such-host\.invalid cannot be reached/ },
  start: () => Promise.resolve({ url: 'https://no-such-host.invalid', close: () => Promise.resolve() }),
};

/** Operators whose connections break at some stage, or stay silent. */
export const connections: readonly Hostile[] = [
  refuses,
  unresolvable,
  onConnection(
    {
      id: 'accepts-and-is-silent',
      describes: 'accepts connections and requests and never answers',
      expects: { exitCodes: INCOMPLETE, says: /gave no complete answer in time/ },
    },
    (socket) => socket.resume(),
  ),
  onConnection(
    {
      id: 'resets-on-accept',
      describes: 'resets every connection as soon as it is open',
      expects: { exitCodes: INCOMPLETE, says: /broke the connection off|cannot be reached \(ECONNRESET\)/ },
    },
    (socket) => socket.resetAndDestroy(),
  ),
  onRequest(
    {
      id: 'resets-after-request-head',
      describes: 'resets the connection after the head of a request',
      expects: brokenOff,
      stage: 'head',
    },
    (socket) => socket.resetAndDestroy(),
  ),
  onRequest(
    {
      id: 'resets-after-request-body',
      describes: 'resets the connection after a whole request',
      expects: brokenOff,
    },
    (socket) => socket.resetAndDestroy(),
  ),
  ...(
    [
      ['status-line', STATUS_LINE],
      ['headers', `${STATUS_LINE}content-type: text/pl`],
      ['body', `${STATUS_LINE}content-length: 1000\r\n\r\nAAAA`],
    ] as const
  ).map(([part, bytes]) =>
    onRequest(
      {
        id: `breaks-off-in-the-${part}`,
        describes: `resets the connection in the ${part} of an answer`,
        expects: brokenOff,
      },
      (socket) => socket.write(bytes, () => setImmediate(() => socket.resetAndDestroy())),
    ),
  ),
  onRequest(
    {
      id: 'closes-without-saying',
      describes: 'answers HTTP 200 with plain JSON and closes the connection without Connection: close',
      expects: { exitCodes: VIOLATES, says: /is violated/ },
    },
    (socket) => socket.end(answerOf('200 OK', '{"status":"success"}')),
  ),
  onRequest(
    {
      id: 'answers-before-the-body',
      describes: 'answers after the head of a request, before its body, and closes the connection',
      expects: { exitCodes: VIOLATES, says: /is violated/ },
      stage: 'head',
    },
    (socket) => socket.end(answerOf('200 OK', '{"status":"success"}')),
  ),
  onConnection(
    {
      id: 'answers-before-the-request',
      describes: 'sends an answer as soon as a connection is open, before any request',
      expects: {
        exitCodes: [...INCOMPLETE, ...VIOLATES],
        says: /no complete answer in time|broke the connection off|is violated/,
      },
    },
    (socket) => {
      socket.resume();
      socket.write(answerOf('200 OK', '{"status":"success"}'));
    },
  ),
];
