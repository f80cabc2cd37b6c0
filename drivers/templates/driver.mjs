// A driver between euid-conformance and your SDK. It speaks the whole protocol (docs/driver-protocol.md of the suite);
// what is marked with TODO calls your SDK. Standard output belongs to the protocol: log to standard error only.
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

// TODO: import your SDK.

let told = { console: [], unhandled: [] };
// An SDK that logs must not write to standard output. What it logs is searched for secrets.
for (const level of ['debug', 'info', 'log', 'warn', 'error'])
  console[level] = (...parts) => told.console.push(parts.map(String).join(' '));
process.on('uncaughtException', (error) => told.unhandled.push(String(error)));
process.on('unhandledRejection', (error) => told.unhandled.push(String(error)));

const notWired = () => ({
  outcome: 'error',
  error: { kind: 'template', message: 'this driver is not wired up to an SDK yet' },
});

const commands = {
  hello: () => ({
    answer: 'hello',
    protocol: 1,
    // TODO: the name and the version of your SDK.
    sdk: { name: 'template', version: '0' },
    runtime: `Node ${process.versions.node}`,
    // TODO: what your SDK can do: generate, state, timer, persistence. Leave out what it cannot.
    abilities: {},
  }),

  // call has baseUrl, apiKey, clientSecret, identity, session (new, kept, restarted), timeoutMs and atOnce.
  refresh(call) {
    return within(call.timeoutMs, async () => {
      // TODO: let your SDK refresh call.identity against call.baseUrl, and answer with one of these:
      //   { outcome: 'success', identity: { advertising_token: … } }
      //   { outcome: 'optout' }
      //   { outcome: 'error', error: { kind: error.name, message: String(error) } }
      // An identity has only members of the contract that your SDK gives away: advertising_token, refresh_token,
      // identity_expires, refresh_from, refresh_expires, refresh_response_key. Leave out everything else that was answered.
      // With atOnce above 1: start so many at the same time, and answer with the last one to settle.
      return notWired();
    });
  },

  // Only called when abilities has generate. call.user has email, phone, email_hash or phone_hash.
  generate(call) {
    return within(call.timeoutMs, async () => {
      // TODO: let your SDK generate an identity; the answers are those of refresh.
      return notWired();
    });
  },

  // TODO: what your SDK would hand out now: advertisingToken (null for none), due, expired, refreshable, optedOut,
  // loginRequired. Leave out what it does not tell.
  state: () => ({ answer: 'state' }),

  async wait({ ms }) {
    await pause(ms);
    return { answer: 'done' };
  },

  bye: () => ({ answer: 'done' }),
};

// A call that does not settle in time is silent.
async function within(timeoutMs, call) {
  const silence = pause(timeoutMs, { outcome: 'silent' }, { ref: false });
  return { answer: 'outcome', ...(await Promise.race([call(), silence])) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, command, ...parameters } = JSON.parse(line);
  const known = Object.hasOwn(commands, command) ? commands[command] : () => ({ answer: 'unknown' });
  const answer = await known(parameters);
  const { console: logged, unhandled } = told;
  told = { console: [], unhandled: [] };
  if (['outcome', 'state'].includes(answer.answer)) Object.assign(answer, { console: logged });
  if (answer.answer !== 'hello') Object.assign(answer, { unhandled });
  process.stdout.write(`${JSON.stringify({ id, ...answer })}\n`);
  if (command === 'bye') break;
}
process.exit(0);
