import { connect } from 'node:net';
import type { MockOperator } from '../../../mock/mock-operator.ts';
import { call } from '../../../mock/testing/test-caller.ts';
import { type Oddities, type Oddity, refresh, refreshAs, refreshed } from './oddity.ts';

const BODY = 'POST /v2/token/refresh HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno';

/** All bytes that come over a connection in answer to a body that is not a token. */
function rawAnswer(operator: MockOperator): Promise<string> {
  const { hostname, port } = new URL(operator.baseUrl);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(BODY));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

function raw(form: RegExp): Oddity {
  return async (operator) => form.test(await rawAnswer(operator));
}

function header(name: string, form: RegExp): Oddity {
  return async (operator) => form.test((await refresh(operator, 'no token')).headers[name] ?? '');
}

function typeOfSuccess(type: string | undefined): Oddity {
  return async (operator) => (await refreshed(operator)).answer.headers['content-type'] === type;
}

function otherMethod(httpStatus: number, form: RegExp): Oddity {
  return async (operator) => {
    const answer = await call(operator.baseUrl, { method: 'GET' });
    return answer.httpStatus === httpStatus && form.test(answer.text);
  };
}

function preflight(operator: MockOperator) {
  return call(operator.baseUrl, {
    method: 'OPTIONS',
    headers: { origin: 'https://page.example', 'access-control-request-method': 'POST' },
  });
}

/** How each operator of `headerOperators`, `deliveryOperators` and `methodOperators` shows its oddity. */
export const httpOddities: Oddities = {
  'headers-in-another-case': raw(/\r\nCONTENT-TYPE: [^\r]*\r\nACCESS-CONTROL-ALLOW-ORIGIN: /),
  'answers-in-chunks': raw(/\r\nTransfer-Encoding: chunked\r\n[\s\S]*\r\n[0-9a-f]+\r\n\{.*\}\r\n0\r\n\r\n$/),
  'answers-in-dribbles': raw(/(?:\r\n[0-9a-f]+\r\n[\s\S]*?){5}\r\n0\r\n\r\n$/),
  'connection-is-closed': header('connection', /^close$/),
  'keep-alive-is-announced': header('keep-alive', /max=50/),
  'date-and-server-headers': header('server', /Apache/),
  'headers-of-caution': header('x-frame-options', /DENY/),
  'cookies-are-set': header('set-cookie', /AWSALB.*sticky/),
  'challenge-with-401': async (operator) =>
    (await refreshAs(operator, 'Bearer nobody', 'no token')).headers['www-authenticate'] !== undefined,
  'trailers-follow': raw(/\r\n0\r\nServer-Timing: app/),
  'early-hints': raw(/^HTTP\/1\.1 102 [\s\S]*HTTP\/1\.1 103 [\s\S]*HTTP\/1\.1 400 /),
  'answers-compressed-where-accepted': async (operator) => {
    const plain = await call(operator.baseUrl, { body: 'no token' });
    const packed = await call(operator.baseUrl, { body: 'no token', headers: { 'accept-encoding': 'gzip' } });
    return plain.text.startsWith('{') && packed.body.readUInt16BE(0) === 0x1f8b;
  },
  'slow-answers': async (operator) => {
    const start = performance.now();
    await refresh(operator, 'no token');
    return performance.now() - start > 990;
  },
  'another-reason-phrase': raw(/^HTTP\/1\.1 400 Fine\r\n/),
  'success-without-content-type': typeOfSuccess(undefined),
  'success-typed-as-bytes': typeOfSuccess('application/octet-stream'),
  'success-typed-as-json': typeOfSuccess('application/json'),
  'charset-is-declared': header('content-type', /^application\/JSON ; charset="UTF-8"$/),
  'malformed-content-types-are-415': async (operator) =>
    (await call(operator.baseUrl, { body: 'no token', headers: { 'content-type': 'text' } })).httpStatus ===
    415,
  'other-methods-are-not-found': otherMethod(404, /^$/),
  'other-methods-are-not-implemented': otherMethod(501, /^$/),
  'other-methods-are-redirected': otherMethod(303, /^$/),
  'other-methods-get-a-page': otherMethod(405, /<html>/),
  'preflight-with-200': async (operator) => (await preflight(operator)).httpStatus === 200,
  'preflight-without-methods': async (operator) =>
    (await preflight(operator)).headers['access-control-allow-methods'] === undefined,
  'preflight-in-repeated-headers': async (operator) =>
    /^OPTIONS, POST$/.test((await preflight(operator)).headers['access-control-allow-methods'] ?? ''),
  'origin-is-echoed': async (operator) =>
    (await preflight(operator)).headers['access-control-allow-origin'] === 'https://page.example',
};
