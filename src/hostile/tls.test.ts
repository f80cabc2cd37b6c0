import { connect, type PeerCertificate } from 'node:tls';
import { expect, test } from 'vitest';
import { mockCredentials } from '../mock/state/mock-credentials.ts';
import { peek } from './testing/peek.ts';
import { tls } from './tls.ts';

async function start(id: string) {
  const operator = await tls.find((one) => one.id === id)?.start(mockCredentials);
  if (operator === undefined) throw new Error(`no hostile operator has the id ${id}`);
  return operator;
}

function certificateAt(url: string): Promise<PeerCertificate> {
  const port = Number(new URL(url).port);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

test.each([
  ['self-signed-certificate', '127.0.0.1', false],
  ['expired-certificate', '127.0.0.1', true],
  ['certificate-of-another-host', 'operator.invalid', false],
])('%s shows a certificate for %s', async (id, host, isOver) => {
  const operator = await start(id);
  const { subject, valid_to } = await certificateAt(operator.url);
  await operator.close();
  expect(subject.CN).toBe(host);
  expect(Date.parse(valid_to) < Date.now()).toBe(isOver);
});

test('TLS on a plain port does not send HTTP', async () => {
  const operator = await start('tls-on-a-plain-port');
  const { received } = await peek(operator.url);
  await operator.close();
  expect(operator.url).toMatch(/^http:/);
  expect(received.toString('latin1')).not.toMatch(/^HTTP/);
});

test('plain HTTP on a TLS port ends the handshake', async () => {
  const operator = await start('plain-on-a-tls-port');
  const { received, end } = await peek(operator.url);
  await operator.close();
  expect(operator.url).toMatch(/^https:/);
  expect([received.length, end]).toEqual([0, 'reset']);
});
