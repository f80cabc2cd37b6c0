import { join } from 'node:path';
import { documented } from '../../mock/behaviour/documented.ts';
import { type MockOperator, type MockOptions, startMockOperator } from '../../mock/mock-operator.ts';
import { secondMockCredentials } from '../../mock/state/mock-credentials.ts';
import { mutantNamed } from '../../mutants/mutants.ts';

/** Mutants of every family, found by scenarios, properties, models and tests over the whole run. */
export const replayedMutants: readonly string[] = [
  ...['put-is-served', 'json-content-type-is-refused', 'errors-admit-no-origin'],
  ...['success-in-plaintext', 'sealed-with-the-latest-key', 'iv-is-constant', 'answer-in-base64url'],
  ...['response-key-is-kept', 'keys-with-constant-bytes', 'rotated-key-is-forgotten'],
  ...['times-as-strings', 'expiries-go-backwards', 'identity-of-another-user'],
  ...['opt-out-told-to-everyone', 'hashed-users-never-opt-out'],
  ...['garbage-is-500', 'altered-is-expired', 'token-in-the-message'],
  ...['expires-a-second-late', 'two-identifiers-are-accepted'],
];

/** An operator that a run reaches by its address alone, and the options of that run. */
export type RemoteSubject = {
  mutant: string;
  options: Omit<MockOptions, 'revision' | 'behaviour'>;
  revision: MockOptions['revision'];
  /** @param folder for what the run keeps, apart from its reports */
  arguments(operator: MockOperator, second: MockOperator, folder: string): readonly string[];
};

/** Each has other options that its replays must repeat. */
export const remoteSubjects: readonly RemoteSubject[] = [
  {
    mutant: 'response-key-is-kept',
    options: {},
    revision: '2023-08',
    arguments: ({ baseUrl }) => [`--target=${baseUrl}`, '--runs=20', '--max-wait=1s'],
  },
  {
    mutant: 'opt-out-told-to-everyone',
    options: { controlPort: 0 },
    revision: '2026-07',
    arguments: ({ baseUrl, controlUrl }) => [
      ...[`--target=${baseUrl}`, '--revision=2026-07', `--control=${controlUrl}`, '--waivers=none'],
    ],
  },
  {
    mutant: 'expired-concealed-without-bearer',
    options: { lifetimes: { refreshFromMs: 5_000, identityMs: 10_000, refreshMs: 15_000 } },
    revision: '2023-08',
    arguments: ({ baseUrl }, _, folder) => [
      ...[`--target=${baseUrl}`, `--vault=${join(folder, "a user's vault")}`, '--max-wait=20s', '--runs=10'],
    ],
  },
  {
    mutant: 'opens-tokens-of-the-other-environment',
    options: {},
    revision: '2023-08',
    arguments: ({ baseUrl }, second) => [`--target=${baseUrl}`, `--second-target=${second.baseUrl}`],
  },
  {
    mutant: 'client-version-is-not-granted',
    options: {},
    revision: '2023-08',
    // An address of this machine that is not a loopback one.
    arguments: ({ baseUrl }) => [
      `--target=${baseUrl.replace('127.0.0.1', '0.0.0.0')}`,
      ...['--allow-insecure', '--rate-limit=0', '--fail-on=should'],
    ],
  },
];

/** Starts the operator of a subject, and the second environment that it may be run with. */
export async function startSubject({ mutant, options, revision }: RemoteSubject) {
  const behaviour = mutantNamed(mutant).behaviour(documented);
  const operator = await startMockOperator({ ...options, revision, behaviour });
  const second = await startMockOperator({ revision, behaviour, credentials: secondMockCredentials });
  return {
    operator,
    second,
    async [Symbol.asyncDispose]() {
      await Promise.all([operator.close(), second.close()]);
    },
  };
}
