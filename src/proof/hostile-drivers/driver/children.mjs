import { spawn } from 'node:child_process';
import { liveOn, toOutcomes } from './lines.mjs';

// Drivers that start processes and leave them behind. Each ends by itself after two minutes.

const { EUID_HOSTILE_LOOT: mark = '' } = process.env;
const sleeper =
  "for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(name, () => {}); setTimeout(() => {}, 120000)";

function child(options) {
  spawn(process.execPath, ['-e', sleeper, mark], options).unref();
}

// They crash too: a driver that ends well and leaves nothing else wrong conforms.
const leaves = (options, count = 1) =>
  toOutcomes(() => {
    for (let turn = 0; turn < count; turn += 1) child(options);
    process.exit(1);
  });

export const children = {
  'leaves-a-child': leaves({ stdio: 'ignore' }),
  'leaves-a-child-in-its-own-session': leaves({ stdio: 'ignore', detached: true }),
  'leaves-a-child-that-holds-the-output': leaves({ stdio: 'inherit', detached: true }),
  'leaves-an-orphan-without-environment': leaves({ stdio: 'inherit', detached: true, env: {} }),
  'leaves-ten-children': leaves({ stdio: 'ignore', detached: true }, 10),
  'lives-with-a-child-without-environment': toOutcomes(() => {
    child({ stdio: 'ignore', detached: true, env: {} });
    liveOn();
  }),
};
