import type { Mutant } from '../mutant.ts';
import { addressWithAPlusIsRefused } from './address-with-a-plus-is-refused.ts';
import { eighthRefreshKeepsItsKey } from './eighth-refresh-keeps-its-key.ts';
import { leadingZeroOfAKeyIsLost } from './leading-zero-of-a-key-is-lost.ts';
import { leadingZeroOfAnIvIsLost } from './leading-zero-of-an-iv-is-lost.ts';
import { nowAndThen } from './now-and-then.ts';
import { tokenWithTwoSlashesIsRefused } from './token-with-two-slashes-is-refused.ts';

/** Mutants that a run may miss: wrong once in many answers, or only for some inputs. */
export const rareMutants: readonly Mutant[] = [
  ...nowAndThen,
  tokenWithTwoSlashesIsRefused,
  addressWithAPlusIsRefused,
  eighthRefreshKeepsItsKey,
  leadingZeroOfAKeyIsLost,
  leadingZeroOfAnIvIsLost,
];
