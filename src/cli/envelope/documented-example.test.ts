import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { shellQuoted } from '../../basics/shell-quoted.ts';
import { consentStrings } from '../../contract/consent.ts';
import { type MockOperator, startMockOperator } from '../../mock/mock-operator.ts';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';

const folder = sharedScratchFolder();

/** The scripts that the documentation's examples call are these commands under another name. */
function script(name: string, command: string): void {
  const bin = shellQuoted(join(packageRoot, 'src', 'cli', 'bin.mjs'));
  writeFileSync(
    join(folder, name),
    `#!/bin/sh\nexec ${shellQuoted(process.execPath)} ${bin} ${command} "$@"\n`,
  );
  chmodSync(join(folder, name), 0o755);
}
script('encrypt_request.py', 'seal');
script('decrypt_response.py', 'open');

// The examples of edition 2023-08 as its pages have them; only what stands in brackets, and the address, is put in.
const generate = `echo '[Unencrypted-JSON-Request-Body]' \\
  | encrypt_request.py [CLIENT_SECRET] \\
  | curl -X POST 'https://prod.euid.eu/v2/token/generate' -H 'Authorization: Bearer [CLIENT_API_KEY]' -d @- \\
  | decrypt_response.py [CLIENT_SECRET]`;
const refresh = `echo [refresh_token] \\
  | curl -X POST 'https://prod.euid.eu/v2/token/refresh' -H 'Authorization: Bearer [CLIENT_API_KEY]' -d @- \\
  | decrypt_response.py [REFRESH_RESPONSE_KEY] --is-refresh`;

const hasCurl = spawnSync('curl', ['--version']).status === 0;

async function run(
  example: string,
  operator: MockOperator,
  values: Record<string, string>,
): Promise<{ status: string; body: Record<string, string> }> {
  const command = Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`[${name}]`, value),
    example.replace('https://prod.euid.eu', operator.baseUrl),
  );
  const { stdout } = await promisify(execFile)('sh', ['-c', command], {
    // The key in the argument is the one that counts.
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, EUID_CLIENT_SECRET: 'other' },
  });
  return JSON.parse(stdout) as { status: string; body: Record<string, string> };
}

describe.skipIf(!hasCurl)("the documentation's shell examples", () => {
  test('generate an identity and refresh it, twice', async () => {
    await using operator = await startMockOperator({ revision: '2023-08' });
    const { apiKey, clientSecret } = operator.credentials;
    const payload = {
      email: 'user@example.com',
      tcf_consent_string: consentStrings.sufficient,
      policy: 1,
    };
    let identity = await run(generate, operator, {
      'Unencrypted-JSON-Request-Body': JSON.stringify(payload),
      CLIENT_SECRET: clientSecret,
      CLIENT_API_KEY: apiKey,
    });
    expect(identity.status).toBe('success');
    for (let times = 1; times <= 2; times += 1) {
      const { refresh_token: token = '', refresh_response_key: key = '' } = identity.body;
      identity = await run(refresh, operator, {
        refresh_token: token,
        REFRESH_RESPONSE_KEY: key,
        CLIENT_API_KEY: apiKey,
      });
      expect(identity.status).toBe('success');
      expect(identity.body['refresh_response_key']).not.toBe(key);
    }
  }, 60_000);
});
