import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { foreignProtocol } from './foreign-protocol.ts';

/** What is found at a port that greets, or answers the first bytes that it is sent. */
async function foundAt(greeting: string, answer = '', scheme = 'http'): Promise<string | undefined> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    if (greeting !== '') socket.write(greeting, 'latin1');
    if (answer !== '') socket.on('data', () => socket.end(answer, 'latin1'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await foreignProtocol(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

test.each([
  ['SSH-2.0-OpenSSH_9.6p1 Ubuntu-3ubuntu13\r\n', '', 'ssh'],
  ['220 mail.example.com ESMTP Postfix\r\n', '', 'smtp'],
  ['220 (vsFTPd 3.0.5)\r\n', '', 'ftp or smtp'],
  ['* OK [CAPABILITY IMAP4rev1] ready.\r\n', '', 'imap'],
  ['J\0\0\0\n8.0.36\0', '', 'mysql'],
  ['', "-ERR unknown command 'GET'\r\n", 'redis'],
  ['', '\x15\x03\x01\0\x02\x02\x46', 'TLS (use https:// in the address)'],
  ['', '\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0d', 'HTTP/2 only'],
  ['hello\u001b[31m\r\nworld', '', 'something that is not HTTP, which begins with "hello\\\\u001b[31m"'],
])('a port that greets with %j or answers %j is named', async (greeting, answer, expected) => {
  expect(await foundAt(greeting, answer)).toBe(expected);
});

test('a port that speaks HTTP is not named, unless TLS was asked of it', async () => {
  const answer = 'HTTP/1.1 404 Not Found\r\n\r\n';
  expect(await foundAt('', answer)).toBeUndefined();
  expect(await foundAt('', answer, 'https')).toBe('HTTP without TLS (use http:// in the address)');
});

test('a port that says nothing, or closes at once, is not named', async () => {
  expect(await foundAt('')).toBeUndefined();
  expect(await foreignProtocol('http://127.0.0.1:1')).toBeUndefined();
});
