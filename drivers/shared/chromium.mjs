import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const SWITCHES = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/**
 * The publisher's site in Chromium: an origin of its own on loopback, loaded anew for each session.
 * @param folder where playwright-core is installed
 * @param executablePath the browser
 * @param files what the site serves, by path
 */
export async function openSite(folder, executablePath, files) {
  const { chromium } = createRequire(join(folder, 'package.json'))('playwright-core');
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://publisher.example');
    const type = pathname === '/' ? 'text/html; charset=utf-8' : 'text/javascript';
    response.writeHead(pathname in files ? 200 : 404, { 'content-type': type }).end(files[pathname]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath, args: SWITCHES });
  const page = await browser.newPage();
  let told = { console: [], unhandled: [] };
  page.on('console', (message) => told.console.push(message.text()));
  page.on('pageerror', (error) => told.unhandled.push(String(error)));

  return {
    page,
    browserVersion: `Chromium ${browser.version()}`,
    /** Loads the page over what the one before has stored, or `new`: over nothing. */
    load: (session) => page.goto(`${origin}/?${session}`),
    takeTold() {
      const taken = told;
      told = { console: [], unhandled: [] };
      return taken;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The first script of a page: one that is new forgets what earlier ones have stored. */
export const forgetting = `
if (location.search === '?new') {
  localStorage.clear();
  for (const cookie of document.cookie.split('; ')) document.cookie = cookie.split('=')[0] + '=; max-age=0; path=/';
}`;
