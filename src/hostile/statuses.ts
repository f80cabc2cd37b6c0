import { answering, answerOf, onRequest } from './answering.ts';
import { eachRequest } from './each-request.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';
import { rawServer } from './raw-server.ts';

/** A run ends before its first test, and says what the address answered. */
function notAnOperator(httpStatus: number) {
  return {
    exitCodes: INCOMPLETE,
    says: new RegExp(`does not answer like an operator, but with HTTP ${httpStatus}.*check the address`),
  };
}

const toAnotherHost: Hostile = {
  id: 'redirects-elsewhere',
  describes: 'redirects to another server, which counts the connections it gets',
  expects: notAnOperator(307),
  async start() {
    let connections = 0;
    const elsewhere = await rawServer((socket) => {
      connections += 1;
      socket.end(answerOf('200 OK', '{}'));
    });
    const moved = answerOf('307 Temporary Redirect', '', { location: `${elsewhere.url}/v2/token/refresh` });
    const here = await rawServer((socket) => eachRequest(socket, 'body', () => socket.write(moved)));
    return {
      url: here.url,
      strayed: () => connections,
      async close() {
        await here.close();
        await elsewhere.close();
      },
    };
  },
};

/** Operators that redirect every request, ask for a login, or say that they are busy. */
export const statuses: readonly Hostile[] = [
  toAnotherHost,
  onRequest(
    {
      id: 'redirects-to-itself',
      describes: 'redirects every request to its own address',
      expects: notAnOperator(308),
    },
    (socket, head) => {
      const path = head.split(' ')[1] ?? '/';
      socket.write(answerOf('308 Permanent Redirect', '', { location: path }));
    },
  ),
  answering(
    {
      id: 'redirects-to-a-file',
      describes: 'redirects to a file of the caller',
      expects: notAnOperator(302),
    },
    () => answerOf('302 Found', '', { location: 'file:///etc/hostname' }),
  ),
  answering(
    {
      id: 'captive-portal-302',
      describes: 'answers like a network that asks for a login, with HTTP 302',
      expects: notAnOperator(302),
    },
    () => answerOf('302 Found', '', { location: 'http://portal.invalid/login' }),
  ),
  answering(
    {
      id: 'captive-portal-511',
      describes: 'answers like a network that asks for a login, with HTTP 511',
      expects: notAnOperator(511),
    },
    () => answerOf('511 Network Authentication Required', '<html></html>', { 'content-type': 'text/html' }),
  ),
  answering(
    {
      id: 'too-many-requests',
      describes: 'answers every request with HTTP 429 and Retry-After',
      expects: { exitCodes: INCOMPLETE, says: /HTTP 429.*--rate-limit/ },
    },
    () => answerOf('429 Too Many Requests', '', { 'retry-after': '30' }),
  ),
  answering(
    {
      id: 'service-unavailable',
      describes: 'answers every request with HTTP 503 and Retry-After',
      expects: { exitCodes: INCOMPLETE, says: /answered 4 times with no evidence.*HTTP 503/ },
    },
    () => answerOf('503 Service Unavailable', '', { 'retry-after': '30' }),
  ),
  answering(
    {
      id: 'service-unavailable-in-json',
      describes: 'answers every request with HTTP 503 in JSON of the contract',
      expects: { exitCodes: VIOLATES, says: /RF-ST-10 is violated/ },
    },
    () => answerOf('503 Service Unavailable', '{"status":"unknown","message":"busy"}'),
  ),
  answering(
    {
      id: 'not-found-everywhere',
      describes: 'answers every request with HTTP 404',
      expects: notAnOperator(404),
    },
    () => answerOf('404 Not Found', 'Resource not found', { 'content-type': 'text/html' }),
  ),
];
