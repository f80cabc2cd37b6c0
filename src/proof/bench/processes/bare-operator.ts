import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freshBytes } from '../../../envelope/random-bytes.ts';
import { serveBench, usage } from './inside.ts';

// A node:http server that does the cryptography of a refresh and nothing else: it looks at neither token nor path, keeps
// no state, and its answer opens with one key that it tells. It opens, seals and hashes as many bytes as the mock
// operator does, draws random bytes in blocks as well, and sends as many headers.

const key = randomBytes(32);
const salt = randomBytes(32);
const user = randomBytes(32);

function seal(plaintext: Buffer): Buffer {
  const iv = freshBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

function open(sealed: Buffer): Buffer {
  const end = sealed.length - 16;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(12, end)), decipher.final()]);
}

// As long as an operator's: a refresh token and the token in it.
const sentOuter = seal(randomBytes(258));
const sentInner = seal(randomBytes(90));

/**
 * Opens two tokens, and seals an advertising token of two parts with a hash, a refresh token of two, and the answer.
 */
function refreshed(): string {
  open(sentOuter);
  open(sentInner);
  const nowMs = Date.now();
  const responseKey = freshBytes(32).toString('base64');
  const inner = Buffer.concat([Buffer.alloc(6), seal(Buffer.alloc(90))]).toString('base64');
  const token = { refresh_response_key: responseKey, refresh_token: inner };
  const advertisingId = createHash('sha256').update(salt).update(user).digest();
  const site = seal(Buffer.concat([Buffer.alloc(37), advertisingId]));
  const body = {
    advertising_token: Buffer.concat([
      Buffer.alloc(6),
      seal(Buffer.concat([Buffer.alloc(33), site])),
    ]).toString('base64url'),
    refresh_token: Buffer.concat([Buffer.alloc(5), seal(Buffer.from(JSON.stringify(token)))]).toString(
      'base64',
    ),
    identity_expires: nowMs + 3_600_000,
    refresh_expires: nowMs + 86_400_000,
    refresh_from: nowMs + 900_000,
    refresh_response_key: responseKey,
  };
  return seal(Buffer.from(JSON.stringify({ body, status: 'success' }))).toString('base64');
}

const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    Buffer.concat(chunks).toString('latin1');
    const body = refreshed();
    response.sendDate = false;
    response.removeHeader('connection');
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': 'text/plain',
      'content-length': body.length,
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  serveBench({ baseUrl, responseKey: key.toString('base64') }, usage);
});
