import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Speaks the protocol of drivers for an SDK of this folder.
 * @param Sdk its class
 * @param write writes one answer; what it is given goes out as it is
 */
export async function serve(Sdk, write = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`)) {
  let storage = {};
  let sdk;

  const commands = {
    hello: () => ({
      answer: 'hello',
      protocol: 1,
      sdk: { name: 'reference', version: '1.0.0' },
      runtime: `Node ${process.versions.node}`,
      abilities: { generate: true, state: true, timer: true, persistence: true },
      documentedStores: ['identity'],
    }),
    refresh({ baseUrl, apiKey, clientSecret, identity, session, timeoutMs, atOnce = 1 }) {
      if (session === 'new') storage = {};
      if (session !== 'kept' || sdk === undefined) {
        sdk?.stop();
        sdk = new Sdk({ baseUrl, apiKey, clientSecret, storage });
        if (session === 'new') sdk.adopt(identity);
      } else if (identity.refresh_token !== storage.identity?.refresh_token && storage.optedOut !== true) {
        sdk.adopt(identity);
      }
      const settling = Array.from({ length: atOnce }, () => sdk.refresh());
      return outcomeOf(
        Promise.all(settling).then((all) => all.at(-1)),
        timeoutMs,
      );
    },
    generate: ({ baseUrl, apiKey, clientSecret, user, timeoutMs }) =>
      outcomeOf(new Sdk({ baseUrl, apiKey, clientSecret }).generate(user), timeoutMs),
    state: () => ({ answer: 'state', ...(sdk ?? new Sdk({ storage })).state(), stored: textsOf(storage) }),
    wait: async ({ ms }) => {
      await pause(ms);
      return { answer: 'done' };
    },
    bye: () => ({ answer: 'done' }),
  };

  for await (const line of createInterface({ input: process.stdin })) {
    const { id, command, ...parameters } = JSON.parse(line);
    write({ id, ...(await (commands[command]?.(parameters) ?? { answer: 'unknown' })) });
    if (command === 'bye') break;
  }
  process.exit(0);
}

function textsOf(stored) {
  const entries = Object.entries(stored).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, JSON.stringify(value)]));
}

async function outcomeOf(settling, timeoutMs) {
  const settled = settling.then(
    ({ identity, optout }) => (optout ? { outcome: 'optout' } : { outcome: 'success', identity }),
    ({ kind = 'unknown', status, message }) => ({ outcome: 'error', error: { kind, status, message } }),
  );
  const silence = pause(timeoutMs, { outcome: 'silent' }, { ref: false });
  return { answer: 'outcome', ...(await Promise.race([settled, silence])) };
}
