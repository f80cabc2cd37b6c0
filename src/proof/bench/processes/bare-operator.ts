import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveBench, usage } from './inside.ts';

// A node:http server that does the cryptography of a refresh and nothing else: it looks at neither token nor path, keeps
// no state, and its answer opens with one key that it tells.

const key = randomBytes(32);

function seal(plaintext: Buffer): Buffer {
  const iv = randomBytes(12);
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
const outer = seal(randomBytes(260));
const inner = seal(randomBytes(80));

/** Opens two tokens, and seals an advertising token of two parts, a refresh token of two, and the answer. */
function refreshed(): string {
  open(outer);
  open(inner);
  const nowMs = Date.now();
  const responseKey = randomBytes(32).toString('base64');
  const token = { refresh_response_key: responseKey, token: seal(Buffer.alloc(70)).toString('base64') };
  const body = {
    advertising_token: seal(Buffer.concat([Buffer.alloc(33), seal(Buffer.alloc(69))])).toString('base64url'),
    refresh_token: seal(Buffer.from(JSON.stringify(token))).toString('base64'),
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
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': body.length });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  serveBench({ baseUrl, responseKey: key.toString('base64') }, usage);
});
