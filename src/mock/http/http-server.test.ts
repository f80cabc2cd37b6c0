import { expect, test } from 'vitest';
import { bytesOf, exchange, type HttpParts } from '../testing/differential/http-exchange.ts';
import { listen, send } from './http-server.ts';
import type { Reply } from './reply.ts';

const reply = { httpStatus: 418, reasonPhrase: 'Odd', headers: { 'x-name': 'é' }, body: 'é' };

async function answerTo(parts: HttpParts, changes: Partial<Reply> = {}) {
  const sent = { ...reply, ...changes };
  const server = await listen(0, async (incoming, outgoing) => send(sent, incoming, outgoing));
  const port = Number(new URL(server.url).port);
  const answer = await exchange(port, bytesOf(parts, Buffer.alloc(0)), parts.method ?? 'POST');
  await server.close();
  return answer;
}

test('a reply is sent with its reason and its exact headers, without connection headers', async () => {
  const answer = await answerTo({});
  expect(answer?.statusLine).toBe('HTTP/1.1 418 Odd');
  expect(answer?.headers).toEqual([
    ['x-name', 'é'],
    ['content-length', '2'],
  ]);
  expect(answer?.body.toString('utf8')).toBe('é');
});

test('the headers before a body of ASCII, which goes out with them, keep their exact bytes', async () => {
  const answer = await answerTo({}, { body: 'plain' });
  expect(answer?.headers).toContainEqual(['x-name', 'é']);
  expect(answer?.body.toString('utf8')).toBe('plain');
});

test('a reply has a connection header if the connection ends, or stays open with HTTP/1.0', async () => {
  const connectionOf = async (parts: HttpParts) =>
    (await answerTo(parts))?.headers.find(([name]) => name === 'Connection')?.[1];
  expect(await connectionOf({ headers: [['Connection', 'close']] })).toBe('close');
  expect(await connectionOf({ version: 'HTTP/1.0', headers: [['Connection', 'keep-alive']] })).toBe(
    'keep-alive',
  );
});
