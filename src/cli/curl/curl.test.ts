import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher } from '../../client/publisher.ts';
import { openTransport } from '../../client/transport.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import { renderHar } from '../../report/har/har.ts';
import { writeHar } from '../../report/har/har-file.ts';
import type { ExchangeView } from '../../run/evidence/case-record.ts';
import { viewOf } from '../../run/evidence/exchange-view.ts';
import { UserSource } from '../../run/supplies/users.ts';
import { sampleCase, sampleInput, sampleRequirement } from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { Redactor } from '../../secret/redact.ts';
import { toCredentials } from '../../targets/target-credentials.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { shellWords } from '../../testing/shell-words.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { type CurlOptions, curlCommand } from './curl.ts';

const refresh: ExchangeView = {
  index: 12,
  request: {
    method: 'POST',
    path: '/v2/token/refresh',
    headers: [
      ['host', 'example'],
      ['Authorization', '[redacted]'],
      ["X-It's", 'a $(id) `id` "x"'],
      ['content-length', '388'],
    ],
    body: '[redacted 388 chars #a91f]',
    authorization: 'valid',
  },
  answer: { httpStatus: 200, headers: [], body: '' },
  startedAt: '2026-11-24T03:00:00.000Z',
  durationMs: 1,
};

function reportOf(exchanges: ExchangeView[], target: { name?: string; baseUrl?: string } = {}): string {
  const folder = scratchFolder();
  const cases = [
    sampleCase({ exchanges: exchanges.slice(0, 1) }),
    sampleCase({ test: 'RF-ST-04.another', title: 'another body', exchanges: exchanges.slice(1) }),
  ];
  const input = sampleInput({ cases });
  const verdict = foldVerdict(
    { ...input, target: { ...input.target, name: 'integ', baseUrl: 'https://integ.euid.eu', ...target } },
    [sampleRequirement()],
  );
  writeHar(renderHar(verdict, cases, new Redactor()), join(folder, 'exchanges.har'));
  return folder;
}

function curl(reportDir: string, number?: number, options: Partial<CurlOptions> = {}): string {
  const { io, out } = capturedIo();
  expect(curlCommand(number, { reportDir, ...options }, io)).toBe(0);
  return out.join('\n');
}

/** The words that a shell makes of the command, with these values for its variables. */
function wordsOf(text: string): string[] {
  const command = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
  return shellWords(`EUID_API_KEY REFRESH_TOKEN; printf '%s\\n' ${command}`).slice(2);
}

const changed = (request: Partial<ExchangeView['request']>, index = 13): ExchangeView => ({
  ...refresh,
  index,
  request: { ...refresh.request, ...request },
});

describe('the command for an exchange', () => {
  test('repeats method, address, headers and body, with variables for secrets', () => {
    const text = curl(reportOf([refresh]));
    expect(text.split('\n')).toEqual([
      '# exchange 12 of RF-ST-04.empty-body: HTTP 200',
      '# $EUID_API_KEY: the key of the run',
      '# $REFRESH_TOKEN: 388 characters, #a91f in the report, the refresh_token of an identity, or what the test made of it',
      'curl --silent --show-error --include --path-as-is --request POST \\',
      '  https://integ.euid.eu/v2/token/refresh \\',
      '  --header "Authorization: Bearer $EUID_API_KEY" \\',
      `  --header 'X-It'\\''s: a $(id) \`id\` "x"' \\`,
      "  --header 'Content-Type:' \\",
      '  --data-raw "$REFRESH_TOKEN"',
    ]);
  });

  test('is read by a shell as the words that are meant', () => {
    const words = wordsOf(curl(reportOf([refresh])));
    expect(words).toContain('X-It\'s: a $(id) `id` "x"');
    expect(words).toContain('Authorization: Bearer ');
  });

  test.each([
    ['a HEAD', { method: 'HEAD', body: '' }, '--head'],
    ['an empty body', { body: '' }, "--data-binary ''"],
    ['bytes that are not text', { body: '[3 bytes that are not text]' }, '--data-binary @body.bin'],
    ['a long body', { body: 'xx… [9000 bytes in all]' }, '--data-binary @body.bin'],
    [
      'a body around a secret',
      { body: 'token=[redacted 388 chars #a91f]&x' },
      `--data-raw token="$SECRET_A91F"'&x'`,
    ],
    ['a sealed request', { path: '/v2/token/generate' }, '--data-raw "$SEALED_REQUEST"'],
    [
      'another Authorization',
      { authorization: 'other' as const },
      '--header "Authorization: $AUTHORIZATION"',
    ],
    [
      'a secret in the path',
      { path: '/x?t=[redacted 388 chars #a91f]' },
      `'https://integ.euid.eu/x?t='"$SECRET_A91F"`,
    ],
    [
      'a content type',
      { headers: [['Content-Type', 'text/plain']] as [string, string][] },
      "--header 'Content-Type: text/plain'",
    ],
  ])('repeats %s', (_, request, part) => {
    expect(curl(reportOf([changed(request)]))).toContain(part);
  });

  test('of a mock starts with the command that starts one like it', () => {
    const text = curl(reportOf([refresh], { name: 'mock:put-is-served', baseUrl: 'http://127.0.0.1:40001' }));
    expect(text).toContain(
      'start one: npx euid-conformance mock --port 8080 --revision 2023-08 --behaviour put-is-served',
    );
    expect(text).toContain('http://127.0.0.1:8080/v2/token/refresh');
  });

  test.each(['$(MARK)', '`MARK`', "'$(MARK)'", '\nMARK\n', '; MARK #', '"$(MARK)"'])(
    'runs nothing that a hostile report says: %j',
    (text) => {
      const mark = join(scratchFolder(), 'mark');
      const evil = text.replace('MARK', `touch ${mark}`);
      const hostile: [Partial<ExchangeView['request']>, string][] = [
        [{ method: evil }, 'integ'],
        [{ path: `/${evil}` }, 'integ'],
        [{ headers: [[evil, '[redacted]']] }, 'integ'],
        [{ headers: [['x', evil]] }, 'integ'],
        [{ body: evil }, 'integ'],
        [{}, `mock:${evil}`],
      ];
      for (const [request, name] of hostile) {
        spawnSync('sh', ['-c', `curl() { :; }\n${curl(reportOf([changed(request)], { name }))}`]);
      }
      expect(existsSync(mark)).toBe(false);
    },
  );
});

describe('without a number', () => {
  test('the exchanges are listed under the tests that sent them', () => {
    expect(curl(reportOf([refresh, changed({ method: 'PUT', authorization: 'none' })])).split('\n')).toEqual([
      'RF-ST-04 an empty body is client_error',
      '     12  POST /v2/token/refresh with the key: 200',
      'RF-ST-04 another body',
      '     13  PUT /v2/token/refresh: 200',
    ]);
  });

  test.each([
    [{ test: 'ANOTHER' }, '# exchange 13'],
    [{ test: 'is client_error' }, '# exchange 12'],
    [{ requirement: 'rf-st-*' }, '     12  POST'],
  ])('%j chooses among them', (options, part) => {
    expect(curl(reportOf([refresh, changed({})]), undefined, options)).toContain(part);
  });
});

test.each([
  ['a number that is not kept', 99, {}, 'does not keep exchange 99'],
  ['a test without exchanges', undefined, { test: 'nothing' }, 'no exchange in'],
] as const)('%s is a mistake', (_, number, options, message) => {
  expect(() => curl(reportOf([refresh, changed({})]), number, options)).toThrow(message);
});

test('a folder without a report is a mistake', () => {
  expect(() => curl(scratchFolder())).toThrow('does not exist: run the suite');
});

const hasCurl = spawnSync('curl', ['--version']).status === 0;

test.skipIf(!hasCurl)('the printed command gets the answer that the run got', async () => {
  await using operator = await startMockOperator({ revision: '2026-07' });
  const { apiKey, clientSecret } = operator.credentials;
  await using transport = openTransport({ baseUrl: operator.baseUrl });
  const client = new OperatorClient(transport, toCredentials({ apiKey, clientSecret }));
  const users = new UserSource('2026-07', 1);
  const identity = await new Publisher(client, () => users.next()).generate();
  const exchange = await client.refresh(identity.refreshToken.reveal(), { authorization: 'valid' });
  const redactor = new Redactor([apiKey, clientSecret]);
  const report = reportOf([viewOf(exchange, redactor)], { name: 'local', baseUrl: operator.baseUrl });
  const command = curl(report);
  expect(command).not.toContain(apiKey);
  const { stdout } = await promisify(execFile)('sh', ['-c', command], {
    env: { ...process.env, EUID_API_KEY: apiKey, REFRESH_TOKEN: identity.refreshToken.reveal() },
  });
  expect(stdout).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(stdout.split('\r\n\r\n')[1]).toMatch(/^[A-Za-z0-9+/]+=*$/);
});
