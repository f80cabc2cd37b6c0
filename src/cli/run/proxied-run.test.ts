import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { expect, test } from 'vitest';
import { certificateFor } from '../../hostile/certificate.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { runCli } from '../testing/run-cli.ts';

const HOST = 'operator.example';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

/** Joins two connections until one of them ends. */
function joinSockets(left: Socket, right: Socket): void {
  for (const socket of [left, right]) socket.on('error', () => undefined);
  left.pipe(right).pipe(left);
}

test('a run reaches a target through HTTPS_PROXY, trusts NODE_EXTRA_CA_CERTS, and shows both', async () => {
  await using operator = await startMockOperator({ revision: '2023-08' });
  const { key, cert } = certificateFor({ host: HOST });
  const certificates = join(scratchFolder(), 'ca.pem');
  writeFileSync(certificates, cert);
  const operatorPort = Number(new URL(operator.baseUrl).port);
  const tls = createTlsServer({ key, cert }, (socket) =>
    joinSockets(socket, connect(operatorPort, '127.0.0.1')),
  );
  const tlsPort = await listening(tls);
  const asked = new Set<string | undefined>();
  const proxy = createServer().on('connect', (request, socket: Socket) => {
    asked.add(request.url);
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    joinSockets(socket, connect(tlsPort, '127.0.0.1'));
  });
  const proxyPort = await listening(proxy);
  const environment = {
    EUID_API_KEY: mockCredentials.apiKey,
    EUID_CLIENT_SECRET: mockCredentials.clientSecret,
    HTTPS_PROXY: `http://user:hunter2hunter2@127.0.0.1:${proxyPort}`,
    NO_PROXY: 'elsewhere.example',
    NODE_EXTRA_CA_CERTS: certificates,
  };
  try {
    const args = [`--target=https://${HOST}`, '--requirement=RF-REQ-03', '--rate-limit=0'];
    const { exitCode, output } = await runCli(args, environment);
    expect(output).toContain(`proxy     http://127.0.0.1:${proxyPort} (HTTPS_PROXY)\n`);
    expect(output).toContain(`trusts    ${certificates} (NODE_EXTRA_CA_CERTS)\n`);
    expect(output).not.toContain('hunter2');
    expect([exitCode, [...asked]]).toEqual([0, [`${HOST}:443`]]);
    const without = await runCli(args, { ...environment, NODE_EXTRA_CA_CERTS: '/no/such.pem' });
    expect(without).toMatchObject({ exitCode: 2, verdict: undefined });
    expect(without.output).toContain('NODE_EXTRA_CA_CERTS names /no/such.pem');
  } finally {
    tls.close();
    proxy.close();
  }
}, 60_000);

test('a run on this machine goes past the proxy, and one through a dead proxy names it', async () => {
  await using operator = await startMockOperator({ revision: '2023-08' });
  const environment = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };
  const own = await runCli([`--target=${operator.baseUrl}`, '--requirement=RF-REQ-01'], environment);
  expect(own.exitCode).toBe(0);
  expect(own.output).toContain('proxy     none, the target is on this machine (HTTP_PROXY is set)\n');
  const dead = await runCli([`--target=https://${HOST}`, '--requirement=RF-REQ-01'], environment);
  expect(dead.exitCode).toBe(3);
  expect(dead.output.replaceAll(/\s+/g, ' ')).toContain(
    'the proxy http://127.0.0.1:9 cannot be reached (ECONNREFUSED)',
  );
}, 60_000);
