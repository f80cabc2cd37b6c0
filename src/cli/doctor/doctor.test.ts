import { createServer } from 'node:https';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { certificateFor } from '../../hostile/certificate.ts';
import { type MockOptions, startMockOperator } from '../../mock/mock-operator.ts';
import { behaviourNamed } from '../../mutants/behaviour-named.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { credentialFindings } from './credential-findings.ts';
import { type DoctorOptions, doctorCommand } from './doctor.ts';
import { nodeFinding } from './machine-findings.ts';
import { tlsFinding } from './tls-finding.ts';

afterEach(() => vi.unstubAllEnvs());

async function doctor(options: Partial<DoctorOptions>) {
  const { io, out } = capturedIo();
  const exitCode = await doctorCommand(
    {
      ...{ target: 'mock', revision: '2023-08', allowProduction: false, allowInsecure: false },
      reportDir: join(scratchFolder(), 'reports'),
      ...options,
    },
    io,
  );
  return { exitCode, text: out.join('\n').replaceAll(/\s+/g, ' ') };
}

async function doctorOf(operator: Partial<MockOptions>, secret?: string) {
  await using mock = await startMockOperator({ revision: '2023-08', ...operator });
  const { apiKey, clientSecret } = mock.credentials;
  vi.stubEnv('EUID_API_KEY', apiKey);
  vi.stubEnv('EUID_CLIENT_SECRET', secret ?? clientSecret);
  const found = await doctor({ target: mock.baseUrl });
  expect(found.text).not.toContain(apiKey);
  expect(found.text).not.toContain(clientSecret);
  return found;
}

describe('doctor', () => {
  test('finds nothing to mend on the mock', async () => {
    const { exitCode, text } = await doctor({});
    expect([exitCode, text]).toEqual([0, expect.stringMatching(/ready: npm test -- --target=mock$/)]);
    for (const about of ['Node', 'reports', 'reachable', 'answers', 'clock', 'opt-outs']) {
      expect(text).toContain(`✓ ${about} `);
    }
  });

  test('says where credentials were found, never what they are', async () => {
    const { exitCode, text } = await doctorOf({});
    expect(exitCode).toBe(0);
    expect(text).toContain('EUID_API_KEY and EUID_CLIENT_SECRET, from the environment');
    expect(text).toContain('· credentials EUID_OTHER_SITE_API_KEY is not set');
    expect(text).toContain('✓ proxy none');
  });

  test.each([
    [
      'a clock that is half a minute off',
      { clock: () => Date.now() + 30_000 },
      0,
      /· clock the operator's clock is 30\.\d s ahead/,
    ],
    [
      'a clock that is too far off',
      { clock: () => Date.now() - 600_000 },
      2,
      /✗ (?:clock|answers) .*(?:600|behind)/,
    ],
  ])('tells of %s', async (_, operator, exitCode, text) => {
    expect(await doctorOf(operator)).toEqual({ exitCode, text: expect.stringMatching(text) });
  });

  test('tells of an operator without test identities, and what to do', async () => {
    const behaviour = await behaviourNamed('opt-out-identity-is-ordinary');
    if (behaviour === undefined) throw new Error('no such behaviour');
    const { exitCode, text } = await doctorOf({ behaviour });
    expect([exitCode, text]).toEqual([2, expect.stringContaining('→ ask the operator to configure')]);
  });

  test('tells of a client secret that belongs to another key', async () => {
    const { exitCode, text } = await doctorOf({}, Buffer.alloc(32, 1).toString('base64'));
    expect([exitCode, text]).toEqual([2, expect.stringContaining('check that EUID_CLIENT_SECRET belongs')]);
  });

  test('tells of an operator that is not there, and what to do', async () => {
    const server = createPlainServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
    await new Promise((resolve) => server.close(resolve));
    const { exitCode, text } = await doctor({ target: `http://127.0.0.1:${port}` });
    expect(exitCode).toBe(2);
    expect(text).toContain('EUID_API_KEY and EUID_CLIENT_SECRET are not set');
    expect(text).toContain(`→ start the operator at http://127.0.0.1:${port}`);
    expect(text).toMatch(/2 things to mend$/);
  });

  test.each([
    [{ target: 'nowhere' }, 'unknown target "nowhere"'],
    [{ target: 'mock:nothing-like-it' }, 'the mock has no behaviour'],
    [{ target: 'prod' }, '--allow-production'],
    [{ reportDir: '/proc/reports' }, 'give another --report-dir'],
  ])('%j is to be mended', async (options, text) => {
    expect(await doctor(options)).toEqual({ exitCode: 2, text: expect.stringContaining(text) });
  });
});

test('a certificate of an unknown authority is to be mended', async () => {
  const server = createServer(certificateFor({ host: '127.0.0.1' }));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  const target = { name: 'x', baseUrl: `https://127.0.0.1:${port}`, isLoopback: true };
  expect(await tlsFinding(target)).toMatchObject({
    state: 'mend',
    text: expect.stringMatching(/no trusted connection \(\w+\)/),
    advice: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
  });
  server.close();
  expect(await tlsFinding({ ...target, baseUrl: 'http://127.0.0.1' })).toBeUndefined();
});

test.each([
  ['v18.20.0', 'mend'],
  ['v20.19.0', 'fine'],
  ['v24.1.0', 'fine'],
])('Node %s is %s', (version, state) => {
  expect(nodeFinding(version).state).toBe(state);
});

test('credentials in .env are found there', () => {
  const credentials = { apiKey: 'key', clientSecret: 'secret' };
  const target = { name: 'x', baseUrl: 'https://x.example', isLoopback: false, credentials };
  const file = { EUID_API_KEY: 'key', EUID_CLIENT_SECRET: 'secret', EUID_OTHER_SITE_API_KEY: 'other' };
  const texts = credentialFindings(target, { EUID_API_KEY: 'key' }, file).map(({ text }) => text);
  expect(texts[0]).toBe('EUID_API_KEY and EUID_CLIENT_SECRET, from the environment and .env');
  expect(texts[1]).toBe('EUID_OTHER_SITE_API_KEY, from .env');
});
