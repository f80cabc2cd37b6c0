import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { startTinyServer } from '../../client/testing/tiny-server.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { documented } from '../../mock/behaviour/documented.ts';
import { type MockOperator, startMockOperator } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { readVault } from '../../run/supplies/vault.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { openVault } from './vault-session.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = scratchFolder();
  file = join(folder, 'tokens.vault');
});

const { apiKey, clientSecret } = mockCredentials;

function targetAt(baseUrl: string, changes: Partial<TargetSettings> = {}): TargetSettings {
  return { name: baseUrl, baseUrl, isLoopback: true, credentials: { apiKey, clientSecret }, ...changes };
}

const DAY_MS = 86_400_000;
/** Two for their expiry; for each of five ages one from generate, one from a refresh and two of an opt-out; one more. */
const PER_RUN = 23;

function sessionOf({ baseUrl }: Pick<MockOperator, 'baseUrl'>, nowMs = Date.now()) {
  return openVault(file, join(folder, 'reports'), targetAt(baseUrl), nowMs);
}

describe('a vault', () => {
  test('gets tokens of every kind per run, which have expired for a run a day later', async () => {
    await using operator = await startMockOperator({ revision: '2023-08' });
    const first = sessionOf(operator);
    expect([first.expired, first.kept]).toEqual([[], []]);
    await first.deposit('2023-08', 7);
    const later = sessionOf(operator, Date.now() + DAY_MS + 120_000);
    expect(later.kept).toEqual([]);
    expect(later.expired).toHaveLength(PER_RUN);
    expect(new Set(later.expired.map(({ refreshToken }) => refreshToken)).size).toBe(PER_RUN);
    await later.deposit('2023-08', 8);
    // By then those of the second run have expired too, and sixteen expired ones are enough.
    expect(readVault(file, operator.baseUrl, clientSecret)).toHaveLength(16);
  });

  test('gives each token to one run only, before it expires', async () => {
    await using operator = await startMockOperator({ revision: '2023-08' });
    await sessionOf(operator).deposit('2023-08', 7);
    const soon = sessionOf(operator, Date.now() + 60_000);
    expect(new Set(soon.kept.map(({ age }) => age))).toEqual(new Set(['later-run']));
    expect(sessionOf(operator, Date.now() + 60_000).kept).toEqual([]);
    const replayed = openVault(
      file,
      join(folder, 'reports'),
      targetAt(operator.baseUrl),
      Date.now() + 60_000,
      true,
    );
    expect(replayed.kept).toHaveLength(soon.kept.length);

    const after = sessionOf(operator, Date.now() + DAY_MS / 3);
    const ages = new Set(after.kept.map(({ age }) => age));
    expect(ages).toEqual(new Set(['quarter', 'identity-expired']));
    after.giveBack();
    expect(sessionOf(operator, Date.now() + DAY_MS / 3).kept).toHaveLength(after.kept.length);
    const expired = sessionOf(operator, Date.now() + 2 * DAY_MS).expired;
    expect(expired).toHaveLength(PER_RUN - soon.kept.length - after.kept.length);
  });

  test('counts a token as expired a minute after its expiry, because clocks differ', async () => {
    await using operator = await startMockOperator({ revision: '2023-08' });
    await sessionOf(operator).deposit('2023-08', 7);
    const expiries = readVault(file, operator.baseUrl, clientSecret).map((entry) => entry.refreshExpiresMs);
    const last = Math.max(...expiries);
    expect(sessionOf(operator, Math.min(...expiries) + 60_000).expired).toEqual([]);
    expect(sessionOf(operator, last + 60_001).expired).toHaveLength(PER_RUN);
  });

  test('of a mock belongs to its name, and its tokens are useless to the next mock', async () => {
    await using operator = await startMockOperator({ revision: '2023-08' });
    const target = targetAt(operator.baseUrl, { name: 'mock', mockBehaviour: 'documented' });
    await openVault(file, join(folder, 'reports'), target, 0).deposit('2023-08', 7);
    expect(readVault(file, 'mock', clientSecret)).toHaveLength(PER_RUN);
    expect(openVault(file, join(folder, 'reports'), target, Number.MAX_SAFE_INTEGER).expired).toEqual([]);
  });

  test('that was not requested keeps nothing', async () => {
    const none = openVault(undefined, folder, targetAt('http://127.0.0.1:9'), 0);
    await none.deposit('2023-08', 7);
    expect(none.expired).toEqual([]);
  });
});

describe('a vault gets nothing', () => {
  test('from an operator that gives no expiry', async () => {
    const behaviour = {
      ...documented,
      identity: (...args: Parameters<typeof documented.identity>) => ({
        ...documented.identity(...args),
        refresh_expires: 'tomorrow',
      }),
    };
    await using operator = await startMockOperator({ revision: '2023-08', behaviour });
    await sessionOf(operator).deposit('2023-08', 7);
    expect(existsSync(file)).toBe(false);
  });

  test('from an operator that issues no tokens or breaks every request off', async () => {
    await using refusing = await startTinyServer((_request, response) => void response.writeHead(401).end());
    await using breaking = await startTinyServer((request) => void request.socket.destroy());
    for (const server of [refusing, breaking]) await sessionOf(server).deposit('2023-08', 7);
    expect([refusing.connections, breaking.connections, existsSync(file)]).toEqual([1, 1, false]);
  });

  test('after a defect of the suite, which is reported', async () => {
    const broken = targetAt('http://127.0.0.1:9', { credentials: { apiKey, clientSecret: 'QUJD' } });
    await expect(openVault(file, '/reports', broken, 0).deposit('2023-08', 7)).rejects.toThrow(EnvelopeError);
  });
});

describe('a vault is refused', () => {
  test('without a secret to open it', () => {
    const { credentials: _, ...nobody } = targetAt('http://127.0.0.1:9');
    expect(() => openVault(file, '/reports', nobody, 0)).toThrow(
      expect.objectContaining({ code: 'unreadable', message: expect.stringContaining('EUID_CLIENT_SECRET') }),
    );
  });

  test('inside the report folder, which is shared, but not next to it', () => {
    const target = targetAt('http://127.0.0.1:9');
    for (const inside of [file, join(folder, 'deep', 'vault')]) {
      expect(() => openVault(inside, folder, target, 0)).toThrow(
        expect.objectContaining({ code: 'misplaced' }),
      );
    }
    expect(openVault(`${folder}-vault`, folder, target, 0).expired).toEqual([]);
  });

  test('where it cannot be written, with advice', async () => {
    await using operator = await startMockOperator({ revision: '2023-08' });
    const absent = join(folder, 'absent', 'vault');
    const session = openVault(absent, '/reports', targetAt(operator.baseUrl), 0);
    await expect(session.deposit('2023-08', 7)).rejects.toThrow(
      expect.objectContaining({ code: 'unwritable', message: expect.stringContaining(absent) }),
    );
  });
});
