import { describe, expect, test } from 'vitest';
import { startTinyServer, type TinyServer } from '../../client/testing/tiny-server.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
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
  await using server = await startTinyServer((_request, response) => void response.end('{}'));
  const { target, ...settings } = settingsFor(server);
  const broken = { ...target, credentials: { apiKey: 'key', clientSecret: 'QUJD' } };
  await expect(untestable({ ...settings, target: broken })).rejects.toThrow(EnvelopeError);
});

describe('a target that can be tested', () => {
  test('answers one request of three', async () => {
    let asked = 0;
    await using server = await startTinyServer((request, response) => {
      asked += 1;
      if (asked === 2) response.end('{}');
      else request.socket.destroy();
    });
    expect(await untestable(settingsFor(server))).toBeUndefined();
  });

  test.each([429, 500, 302])('answers HTTP %i', async (httpStatus) => {
    await using server = await startTinyServer((_request, response) => response.writeHead(httpStatus).end());
    expect(await untestable(settingsFor(server))).toBeUndefined();
  });

  test('answers HTTP 401 when there are no credentials to refuse', async () => {
    await using server = await startTinyServer((_request, response) => response.writeHead(401).end());
    expect(await untestable(settingsFor(server, {}))).toBeUndefined();
  });
});
