import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { documented } from '../behaviour/documented.ts';
import { send } from '../http/http-server.ts';
import { mockRequest, readRequest } from './read-request.ts';

const MIB = 1024 * 1024;

/** A request as Node passes it, with a body of this many MiB. */
function incoming(mib: number, headers: IncomingMessage['headers'] = {}): IncomingMessage {
  const body = Readable.from(Array.from({ length: mib }, () => Buffer.alloc(MIB)));
  return Object.assign(body, { method: 'POST', url: '/a?b', headers }) as unknown as IncomingMessage;
}

test('a body over the limit is discarded, and an endless body is not waited for', async () => {
  expect(await readRequest(incoming(1), documented)).toMatchObject({ isTooLarge: false });
  const tooLarge = await readRequest(incoming(2), documented);
  expect([tooLarge?.isTooLarge, tooLarge?.request.body.length]).toEqual([true, 0]);
  expect((await readRequest(incoming(64), documented))?.isTooLarge).toBe(true);
  const endless = incoming(66);
  expect(await readRequest(endless, documented)).toBeUndefined();
  expect(endless.destroyed).toBe(true);
});

test('a repeated header is read as one', async () => {
  const read = await readRequest(incoming(0, { 'set-cookie': ['a=1', 'b=2'], host: 'h' }), documented);
  expect(read?.request.headers).toEqual({ 'set-cookie': 'a=1, b=2', host: 'h' });
});

test('a request is read without its query, and its media type without parameters', () => {
  const received = {
    method: 'POST',
    url: '/v2/token/refresh?client=a?b',
    headers: { 'content-type': ' Text/Plain ; charset=utf-8' },
    body: Buffer.alloc(0),
  };
  expect(mockRequest(received, documented)).toMatchObject({
    path: '/v2/token/refresh',
    mediaType: 'text/plain',
  });
});

test('nothing is written to a caller that has disconnected', () => {
  const request = new IncomingMessage(new Socket());
  const outgoing = new ServerResponse(request);
  outgoing.destroy();
  send({ httpStatus: 200, headers: {}, body: 'late' }, request, outgoing);
  expect(outgoing.headersSent).toBe(false);
});
