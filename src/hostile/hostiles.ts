import { bodies } from './bodies.ts';
import { connections } from './connections.ts';
import { goingBad } from './going-bad.ts';
import { heads } from './heads.ts';
import type { Hostile } from './hostile.ts';
import { jsonBodies } from './json-bodies.ts';
import { mistakes } from './mistakes.ts';
import { sealed } from './sealed.ts';
import { spellings } from './spellings.ts';
import { statuses } from './statuses.ts';
import { tls } from './tls.ts';

/** Every hostile operator that a run must survive. */
export const hostiles: readonly Hostile[] = [
  ...connections,
  ...heads,
  ...bodies,
  ...jsonBodies,
  ...statuses,
  ...tls,
  ...sealed,
  ...spellings,
  ...mistakes,
  ...goingBad,
];
