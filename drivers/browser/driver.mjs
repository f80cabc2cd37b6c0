import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetting, openSite } from '../shared/chromium.mjs';
import { euidPage } from '../shared/euid-page.mjs';
import { outcomeWithin, serve } from '../shared/lines.mjs';

// Drives @unified-id/euid-sdk in Chromium. The page and the operator are two origins.

const [, , folder, chromium] = process.argv;
const sdkFolder = join(folder, 'node_modules', '@unified-id', 'euid-sdk');
const { version, main } = JSON.parse(readFileSync(join(sdkFolder, 'package.json'), 'utf8'));
const { page, ...site } = await openSite(folder, chromium, {
  '/': `<!doctype html><link rel="icon" href="data:,"><script>${forgetting}</script><script type="module" src="/page.mjs"></script>`,
  '/page.mjs': `import '/sdk.mjs';\n(${euidPage})();`,
  '/sdk.mjs': readFileSync(join(sdkFolder, main)),
});

const commands = {
  hello: () => ({
    answer: 'hello',
    protocol: 1,
    sdk: { name: '@unified-id/euid-sdk', version },
    runtime: site.browserVersion,
    abilities: { state: true, timer: true, persistence: true },
    documentedStores: ['EUID-sdk-identity'],
  }),
  async refresh({ timeoutMs, ...call }) {
    if (call.session !== 'kept') await site.load(call.session);
    const settled = page.evaluate((asked) => window.driver.refresh(asked), call);
    // The next page may come before it settles.
    settled.catch(() => undefined);
    return outcomeWithin(timeoutMs, settled);
  },
  state: () => page.evaluate(() => window.driver?.state() ?? { answer: 'state' }),
};

await serve(commands, site.takeTold);
await site.close();
process.exit(0);
