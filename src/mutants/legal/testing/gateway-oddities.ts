import { connect } from 'node:net';
import type { MockOperator } from '../../../mock/mock-operator.ts';
import { type Oddities, type Oddity, refresh } from './oddity.ts';

/** Whether one of some requests is answered so. */
function nowAndThen(httpStatus: number, form: RegExp): Oddity {
  return async (operator) => {
    const answers = await Promise.all(Array.from({ length: 23 }, () => refresh(operator, 'no token')));
    return answers.some((answer) => answer.httpStatus === httpStatus && form.test(answer.text));
  };
}

/** Milliseconds until a connection over which one answer came is closed; those of patience where it is not. */
function msUntilClosed({ baseUrl }: MockOperator, patienceMs: number): Promise<number> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write('GET /v2/token/refresh HTTP/1.1\r\nHost: a\r\n\r\n'),
    );
    let answeredMs = 0;
    const end = () => {
      socket.destroy();
      resolve(performance.now() - answeredMs);
    };
    socket.on('data', () => {
      answeredMs = performance.now();
    });
    socket.on('close', end);
    socket.setTimeout(patienceMs, end);
  });
}

function closesAfter(idleMs: number): Oddity {
  return async (operator) => {
    const patienceMs = idleMs * 3 + 100;
    const closedMs = await msUntilClosed(operator, patienceMs);
    return closedMs > idleMs / 2 && closedMs < patienceMs - 10;
  };
}

/** How each operator of `gatewayOperators` shows its oddity. */
export const gatewayOddities: Oddities = {
  'gateway-throttles-every-third': nowAndThen(429, /^$/),
  'gateway-throttles-in-json': nowAndThen(429, /client_error/),
  'gateway-answers-now-and-then': nowAndThen(503, /<html>/),
  'gateway-answers-in-its-own-json': nowAndThen(503, /Service Unavailable/),
  'gateway-loses-answers': nowAndThen(504, /<html>/),
  'closes-idle-connections-after-20-ms': closesAfter(20),
  'closes-idle-connections-after-60-ms': closesAfter(60),
  'closes-idle-connections-after-300-ms': closesAfter(300),
};
