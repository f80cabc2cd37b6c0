import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { euidPage } from '../shared/euid-page.mjs';
import { outcomeWithin, serve } from '../shared/lines.mjs';

// Drives @unified-id/euid-sdk in jsdom. Each session is a page of its own; a restart loads it again over its storage.

const [, , folder] = process.argv;
const installed = createRequire(join(folder, 'package.json'));
const { JSDOM, VirtualConsole } = installed('jsdom');
const sdkFolder = join(folder, 'node_modules', '@unified-id', 'euid-sdk');
const { version, main } = JSON.parse(readFileSync(join(sdkFolder, 'package.json'), 'utf8'));
// A page of jsdom runs scripts and no modules.
const { code } = installed('esbuild').transformSync(readFileSync(join(sdkFolder, main), 'utf8'), {
  format: 'iife',
});

let told = { console: [], unhandled: [] };
let page;

const textOf = (value) => (value?.message === undefined ? String(value) : `${value.name}: ${value.message}`);
process.on('unhandledRejection', (error) => told.unhandled.push(textOf(error)));
process.on('uncaughtException', (error) => told.unhandled.push(textOf(error)));

function load(stored = {}) {
  page?.window.close();
  const virtualConsole = new VirtualConsole();
  for (const name of ['debug', 'info', 'log', 'warn', 'error'])
    virtualConsole.on(name, (...parts) => told.console.push(parts.map(textOf).join(' ')));
  virtualConsole.on('jsdomError', ({ type, cause, message }) => {
    if (type === 'unhandled-exception') told.unhandled.push(textOf(cause ?? message));
  });
  page = new JSDOM('', { url: 'http://publisher.example', runScripts: 'outside-only', virtualConsole });
  const { window } = page;
  // jsdom lacks what every browser has.
  Object.defineProperty(window.crypto, 'subtle', { value: crypto.subtle });
  Object.assign(window, { TextEncoder, TextDecoder });
  for (const [name, value] of Object.entries(stored)) window.localStorage.setItem(name, value);
  window.eval(code);
  window.eval(`(${euidPage})()`);
}

const commands = {
  hello: () => ({
    answer: 'hello',
    protocol: 1,
    sdk: { name: '@unified-id/euid-sdk', version },
    runtime: `Node ${process.versions.node} with jsdom ${installed('jsdom/package.json').version}`,
    abilities: { state: true, timer: true, persistence: true },
    documentedStores: ['EUID-sdk-identity'],
  }),
  refresh({ timeoutMs, ...call }) {
    if (call.session === 'new' || page === undefined) load();
    else if (call.session === 'restarted') load({ ...page.window.localStorage });
    return outcomeWithin(timeoutMs, page.window.driver.refresh(call));
  },
  state: () => page?.window.driver.state() ?? { answer: 'state' },
};

await serve(commands, () => {
  const taken = told;
  told = { console: [], unhandled: [] };
  return taken;
});
process.exit(0);
