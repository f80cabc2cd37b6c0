import { answerOf, onConnection, onRequest } from './answering.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';
import { rawServer } from './raw-server.ts';

const brokenOff = { exitCodes: INCOMPLETE, says: /broke the connection off/ };
const STATUS_LINE = 'HTTP/1.1 200 OK\r\n';

const refuses: Hostile = {
  id: 'refuses-connections',
  describes: 'nobody listens at the port',
  expects: { exitCodes: INCOMPLETE, says: /cannot be reached \(ECONNREFUSED\)/ },
  async start() {
    const gone = await rawServer(() => undefined);
    await gone.close();
    return { url: gone.url, close: () => Promise.resolve() };
  },
};

const unresolvable: Hostile = {
  id: 'name-does-not-resolve',
  describes: 'the name in the address does not exist',
  expects: { exitCodes: INCOMPLETE, says: /no-such-host\.invalid cannot be reached/ },
  start: () => Promise.resolve({ url: 'https://no-such-host.invalid', close: () => Promise.resolve() }),
};

/** Connections that break at one stage or another, or do nothing at all. */
export const connections: readonly Hostile[] = [
  refuses,
  unresolvable,
  onConnection(
    {
      id: 'accepts-and-is-silent',
      describes: 'takes connections and requests and never answers',
      expects: { exitCodes: INCOMPLETE, says: /gave no complete answer in time/ },
    },
    (socket) => socket.resume(),
  ),
  onConnection(
    {
      id: 'resets-on-accept',
      describes: 'resets every connection at once',
      expects: { exitCodes: INCOMPLETE, says: /broke the connection off|cannot be reached \(ECONNRESET\)/ },
    },
    (socket) => socket.resetAndDestroy(),
  ),
  onRequest(
    {
      id: 'resets-after-request-head',
      describes: 'resets once the head of a request has come',
      expects: brokenOff,
      stage: 'head',
    },
    (socket) => socket.resetAndDestroy(),
  ),
  onRequest(
    {
      id: 'resets-after-request-body',
      describes: 'resets once a whole request has come',
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
        describes: `ends the connection in the middle of an answer, after its ${part} began`,
        expects: brokenOff,
      },
      (socket) => socket.write(bytes, () => setImmediate(() => socket.resetAndDestroy())),
    ),
  ),
  onRequest(
    {
      id: 'closes-without-saying',
      describes: 'answers plain JSON with 200 and closes, without Connection: close',
      expects: { exitCodes: VIOLATES, says: /is violated/ },
    },
    (socket) => socket.end(answerOf('200 OK', '{"status":"success"}')),
  ),
  onRequest(
    {
      id: 'answers-before-the-body',
      describes: 'answers as soon as the head of a request has come, then closes',
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
