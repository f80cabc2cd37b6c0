import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { forgetting, openSite } from '../shared/chromium.mjs';
import { serve } from '../shared/lines.mjs';
import { prebidPage } from './page.mjs';

// Drives Prebid.js with its modules userId, euidIdSystem and consentManagementTcf in Chromium.

const [, , folder, chromium] = process.argv;
const { version } = JSON.parse(
  readFileSync(join(folder, 'node_modules', 'prebid.js', 'package.json'), 'utf8'),
);
const modules = ['userId', 'euidIdSystem', 'consentManagementTcf'];
const bundle = createRequire(join(folder, 'package.json'))('esbuild').buildSync({
  stdin: {
    contents: `import pbjs from 'prebid.js';
      ${modules.map((name) => `import 'prebid.js/modules/${name}';`).join('\n')}
      pbjs.processQueue();
      window.pbjs = pbjs;`,
    resolveDir: folder,
  },
  bundle: true,
  write: false,
  format: 'iife',
});
const { page, ...site } = await openSite(folder, chromium, {
  '/': `<!doctype html><link rel="icon" href="data:,"><script>${forgetting}</script><script src="/prebid.js"></script><script src="/page.js"></script>`,
  '/prebid.js': bundle.outputFiles[0].text,
  '/page.js': `(${prebidPage})();`,
});
/** So long after the last answer nothing but a timer can settle a call. */
const QUIET_MS = 60;
let open = 0;
let quietSinceMs = Number.POSITIVE_INFINITY;
page.on('request', (request) => {
  if (request.method() !== 'POST') return;
  open += 1;
  quietSinceMs = Number.POSITIVE_INFINITY;
});
for (const event of ['requestfinished', 'requestfailed'])
  page.on(event, (request) => {
    if (request.method() !== 'POST') return;
    open -= 1;
    if (open <= 0) quietSinceMs = Date.now();
  });
// The page's clock can be moved on: a call that waits for nothing but time need not be waited for.
await page.clock.install();

async function outcomeOf(settling, timeoutMs) {
  let outcome;
  settling.then(
    (settled) => {
      outcome = settled;
    },
    (error) => {
      outcome = { outcome: 'error', error: { kind: 'rejected', message: String(error) } };
    },
  );
  const untilMs = Date.now() + timeoutMs;
  while (outcome === undefined && Date.now() < untilMs && Date.now() - quietSinceMs < QUIET_MS)
    await pause(5);
  if (outcome === undefined) await page.clock.runFor(timeoutMs);
  await pause(outcome === undefined ? QUIET_MS : 0);
  return { answer: 'outcome', ...(outcome ?? { outcome: 'silent' }) };
}

const commands = {
  hello: () => ({
    answer: 'hello',
    protocol: 1,
    sdk: { name: 'prebid.js', version },
    runtime: site.browserVersion,
    abilities: { state: true, persistence: true },
    documentedStores: ['__euid_advertising_token'],
  }),
  async refresh({ timeoutMs, ...call }) {
    if (call.session !== 'kept') {
      await page.clock.setSystemTime(Date.now());
      await site.load(call.session);
      open = 0;
    }
    quietSinceMs = Number.POSITIVE_INFINITY;
    return outcomeOf(
      page.evaluate((asked) => window.driver.refresh(asked), call),
      timeoutMs,
    );
  },
  state: () => page.evaluate(() => window.driver?.state() ?? { answer: 'state' }),
};

await serve(commands, site.takeTold);
await site.close();
process.exit(0);
