import { describe, expect, test } from 'vitest';
import { startTinyServer, type TinyServer } from '../../client/testing/tiny-server.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { documented } from '../../mock/behaviour/documented.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';
import { runSettings } from './run-settings.ts';
import { untestable } from './untestable.ts';

const credentials = {
  EUID_API_KEY: 'key-of-nobody',
  EUID_CLIENT_SECRET: Buffer.alloc(32, 7).toString('base64'),
};

function settingsFor(server: TinyServer, environment: Record<string, string> = credentials) {
  const target = resolveTarget(server.baseUrl, environment, { allowProduction: false, allowInsecure: false });
  return runSettings({ revision: '2023-08', maxWait: 0 }, target, [], []);
}

describe('a target that cannot be tested', () => {
  test('breaks off three requests in a row, and gets no more requests', async () => {
    await using server = await startTinyServer((request) => void request.socket.destroy());
    expect(await untestable(settingsFor(server))).toMatch(
      /^3 of 3 requests failed: .*broke the connection off/,
    );
    // Three, and a look at what the port speaks.
    expect(server.rawHeaders).toHaveLength(4);
  });

  test('refuses the credentials', async () => {
    await using server = await startTinyServer((_request, response) => response.writeHead(401).end());
    expect(await untestable(settingsFor(server))).toMatch(/HTTP 401 to EUID_API_KEY/);
  });
});

test('is not reported for a defect of the suite', async () => {
  await using server = await startTinyServer(
    (_request, response) => void response.end('{"status":"success"}'),
  );
  const { target, ...settings } = settingsFor(server);
  const broken = { ...target, credentials: { apiKey: 'key', clientSecret: 'QUJD' } };
  await expect(untestable({ ...settings, target: broken })).rejects.toThrow(EnvelopeError);
});

describe('a target that can be tested', () => {
  test('answers one request of three', async () => {
    let asked = 0;
    await using server = await startTinyServer((request, response) => {
      asked += 1;
      if (asked === 2) response.end('{"status":"success"}');
      else request.socket.destroy();
    });
    expect(await untestable(settingsFor(server))).toBeUndefined();
  });

  test.each([500, 501])('fails with HTTP %i', async (httpStatus) => {
    await using server = await startTinyServer((_request, response) => response.writeHead(httpStatus).end());
    expect(await untestable(settingsFor(server))).toBeUndefined();
  });

  test('answers HTTP 401 when there are no credentials to refuse', async () => {
    await using server = await startTinyServer((_request, response) => response.writeHead(401).end());
    expect(await untestable(settingsFor(server, {}))).toBeUndefined();
  });
});

describe('an address that is not an operator', () => {
  const page = { 'content-type': 'text/html' };
  test.each([
    [404, {}, '', /HTTP 404 and nothing: check the address$/],
    [302, { location: 'https://portal.example/login' }, '', /HTTP 302 to "https:\/\/portal.example\/login"/],
    [200, page, '<!doctype html><title>Log in</title>', /HTTP 200 and a page: "<!doctype html>/],
    [200, {}, 'ok', /HTTP 200 and "ok"/],
    [403, page, '<html>denied', /HTTP 403 and a page/],
    [511, page, '<html>', /HTTP 511/],
    [200, {}, Buffer.alloc(9), /HTTP 200 and 9 bytes that are not text/],
  ] as const)('answers everything with HTTP %i %o', async (httpStatus, headers, body, expected) => {
    await using server = await startTinyServer((_request, response) =>
      response.writeHead(httpStatus, headers).end(body),
    );
    expect(await untestable(settingsFor(server))).toMatch(expected);
    expect(await untestable(settingsFor(server, {}))).toMatch(expected);
  });

  test('is named with the part of the path that the suite adds itself', async () => {
    await using operator = await startMockOperator({ revision: '2023-08' });
    const own = { EUID_API_KEY: mockCredentials.apiKey, EUID_CLIENT_SECRET: mockCredentials.clientSecret };
    const server = { baseUrl: `${operator.baseUrl}/v2` } as TinyServer;
    expect(await untestable(settingsFor(server, own))).toMatch(/the suite adds \/v2.* so leave \/v2 out$/);
  });

  test('shows nothing of a secret that its page repeats', async () => {
    await using server = await startTinyServer((request, response) =>
      response.writeHead(404).end(`no page for ${request.headers.authorization}`),
    );
    const reason = await untestable(settingsFor(server));
    expect(reason).toContain('no page for');
    expect(reason).not.toContain('key-of-nobody');
  });
});

describe('an operator that refuses every generate', () => {
  const own = { EUID_API_KEY: mockCredentials.apiKey, EUID_CLIENT_SECRET: mockCredentials.clientSecret };
  const foreign = Buffer.alloc(32, 7).toString('base64');

  test.each([
    [
      'with another secret',
      {},
      foreign,
      /"client_error" "the body is not an envelope.*EUID_CLIENT_SECRET belongs/,
    ],
    [
      'with a clock behind',
      { clock: () => Date.now() + 100_000 },
      own.EUID_CLIENT_SECRET,
      /100 s later.*about 100 s behind/,
    ],
    [
      'with a clock ahead',
      { clock: () => Date.now() - 190_000 },
      own.EUID_CLIENT_SECRET,
      /200 s earlier.*ahead of/,
    ],
  ])('to a run %s says so, and what to check', async (_, options, secret, expected) => {
    await using operator = await startMockOperator({ revision: '2023-08', ...options });
    const environment = { ...own, EUID_CLIENT_SECRET: secret };
    expect(await untestable(settingsFor(operator as unknown as TinyServer, environment))).toMatch(expected);
  });

  test('but for one kind of identifier is tested', async () => {
    const operators = { emailUser: () => undefined };
    const behaviour = { ...documented, ...operators };
    await using operator = await startMockOperator({ revision: '2023-08', behaviour });
    expect(await untestable(settingsFor(operator as unknown as TinyServer, own))).toBeUndefined();
  });
});

describe('a target whose gateway alone answers', () => {
  test.each([429, 502, 503, 504])('with HTTP %i is not tested', async (httpStatus) => {
    await using server = await startTinyServer((_request, response) =>
      response.writeHead(httpStatus, { 'content-type': 'text/html' }).end('<html>busy</html>'),
    );
    expect(await untestable(settingsFor(server))).toMatch(
      new RegExp(`3 of 3 requests failed.*HTTP ${httpStatus}`),
    );
  });
});
