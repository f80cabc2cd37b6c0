import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Sdk } from './sdk.mjs';

let storage = {};
let sdk;

const commands = {
  hello: () => ({
    answer: 'hello',
    protocol: 1,
    sdk: { name: 'reference', version: '1.0.0' },
    runtime: `Node ${process.versions.node}`,
    abilities: { generate: true, state: true, timer: true, persistence: true },
  }),
  async refresh({ baseUrl, apiKey, clientSecret, identity, session, timeoutMs, atOnce = 1 }) {
    if (session === 'new') storage = {};
    if (session !== 'kept' || sdk === undefined) {
      sdk?.stop();
      sdk = new Sdk({ baseUrl, apiKey, clientSecret, storage });
      if (session === 'new') sdk.adopt(identity);
    } else if (
      identity.refresh_token !== undefined &&
      identity.refresh_token !== sdk.identity?.refresh_token &&
      storage.optedOut !== true
    )
      sdk.adopt(identity);
    const settling = Array.from({ length: atOnce }, () => sdk.refresh());
    return outcomeOf(
      Promise.all(settling).then((all) => all.at(-1)),
      timeoutMs,
    );
  },
  generate: ({ baseUrl, apiKey, clientSecret, user, timeoutMs }) =>
    outcomeOf(new Sdk({ baseUrl, apiKey, clientSecret }).generate(user), timeoutMs),
  state() {
    const { identity, optedOut = false } = storage;
    const nowMs = Date.now();
    return {
      answer: 'state',
      advertisingToken:
        identity !== undefined && identity.identity_expires > nowMs ? identity.advertising_token : null,
      due: identity !== undefined && identity.refresh_from <= nowMs,
      expired: identity === undefined || identity.identity_expires <= nowMs,
      refreshable: identity !== undefined && identity.refresh_expires > nowMs,
      optedOut,
      loginRequired: identity === undefined && !optedOut,
    };
  },
  wait: async ({ ms }) => {
    await pause(ms);
    return { answer: 'done' };
  },
  bye: () => ({ answer: 'done' }),
};

async function outcomeOf(settling, timeoutMs) {
  const settled = settling.then(
    ({ identity, optout }) => (optout ? { outcome: 'optout' } : { outcome: 'success', identity }),
    ({ kind, status, message }) => ({
      outcome: 'error',
      error: { kind: kind ?? 'unknown', status, message },
    }),
  );
  const silence = pause(timeoutMs, { outcome: 'silent' }, { ref: false });
  return { answer: 'outcome', ...(await Promise.race([settled, silence])) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, command, ...parameters } = JSON.parse(line);
  const answer = await commands[command](parameters);
  process.stdout.write(`${JSON.stringify({ id, ...answer })}\n`);
  if (command === 'bye') process.exit(0);
}
