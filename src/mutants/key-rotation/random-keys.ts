import { randomBytes } from 'node:crypto';
import type { Issue } from '../../mock/behaviour/behaviour.ts';
import { type Mutant, mutant } from '../mutant.ts';

/** Refresh issues keys that do not look random, in some cases or in all; those of generate do. */
function oddKeys(
  id: string,
  describes: string,
  make: (issue: Issue & Required<Pick<Issue, 'previous'>>, count: number) => Buffer | undefined,
): Mutant {
  return mutant({
    id,
    breaks: ['RF-KEY-05'],
    describes,
    decides: (operator) => {
      let count = 0;
      return {
        responseKey: (issue) => {
          const { previous } = issue;
          if (previous === undefined) return operator.responseKey(issue);
          count += 1;
          return make({ ...issue, previous }, count)?.toString('base64') ?? operator.responseKey(issue);
        },
      };
    },
  });
}

const shared = Buffer.from('shared bytes');

/** Response keys of a refresh that do not look random. */
export const randomKeyMutants: readonly Mutant[] = [
  oddKeys('refresh-keys-share-12-bytes', 'keys of a refresh begin with the same 12 bytes', () =>
    Buffer.concat([shared, randomBytes(20)]),
  ),
  oddKeys('refresh-keys-end-with-zeros', 'the last half of a key of a refresh is zero', () =>
    Buffer.concat([randomBytes(16), Buffer.alloc(16)]),
  ),
  oddKeys('refresh-keys-repeat-one-half', 'a key of a refresh is 16 bytes, twice', () => {
    const half = randomBytes(16);
    return Buffer.concat([half, half]);
  }),
  oddKeys('refresh-keys-count-up', 'the last byte of a key of a refresh counts up', (_, count) =>
    Buffer.concat([randomBytes(31), Buffer.of(count & 0xff)]),
  ),
  oddKeys(
    'keys-without-bearer-share-12-bytes',
    'keys of a refresh without a bearer end with the same 12 bytes',
    ({ situation }) =>
      situation.caller.kind === 'none' ? Buffer.concat([randomBytes(20), shared]) : undefined,
  ),
  oddKeys(
    'keys-of-a-chain-share-12-bytes',
    'a key of a refresh keeps 12 bytes of the key of the token sent',
    ({ previous }) => Buffer.concat([previous.responseKey.subarray(0, 12), randomBytes(20)]),
  ),
];
