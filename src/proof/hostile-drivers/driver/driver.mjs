import { appendFileSync } from 'node:fs';
import { Sdk } from '../../../../drivers/reference/sdk.mjs';
import { serve } from '../../../../drivers/reference/serve.mjs';
import { answering } from './answering.mjs';
import { children } from './children.mjs';
import { floods } from './floods.mjs';
import { secrets } from './secrets.mjs';
import { starting } from './starting.mjs';

// A hostile driver over a right SDK: `driver.mjs ID`, or `--list`. What it is told is noted for the proof, which searches every
// output for it.

const all = { ...starting, ...answering, ...children, ...floods, ...secrets };
const [, , id] = process.argv;
const { EUID_HOSTILE_LOOT: loot } = process.env;

if (id === '--list') process.stdout.write(JSON.stringify(Object.keys(all)));
else {
  if (loot !== undefined) process.stdin.on('data', (chunk) => appendFileSync(loot, chunk));
  const { start, answer } = all[id];
  const mayServe = start?.() ?? true;
  if (mayServe) await serve(Sdk, answer);
}
