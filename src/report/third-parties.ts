import { randomBytes } from 'node:crypto';
import { ReportError } from './report-error.ts';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const REMOTE = /\bsrc\s*=\s*["']?\s*(?:https?:)?\/\//i;
const ANALYTICS = /\bgtag\(|googletagmanager|google-analytics/i;

/**
 * Lets the page use what it carries and nothing else, whatever a later Allure puts into it. Only the scripts that
 * stand in the page now run, known by a number nobody could guess: none that an operator's answer might smuggle in.
 */
function policy(nonce: string): string {
  return (
    '<meta http-equiv="Content-Security-Policy" content="' +
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'unsafe-inline' data:; ` +
    'img-src data: blob:; media-src data: blob:; font-src data:; connect-src data: blob:; frame-src data: blob:; ' +
    "worker-src blob:; base-uri 'none'; form-action 'none'\">"
  );
}

/**
 * A report page without scripts from elsewhere: Allure puts Google Analytics into each, with no switch to
 * turn it off.
 * @throws ReportError `third-party-script` when one is left
 */
export function withoutThirdParties(html: string): string {
  const nonce = randomBytes(16).toString('hex');
  const page = html
    .replace(SCRIPT, (script, attributes: string, code: string) =>
      REMOTE.test(attributes) || ANALYTICS.test(code) ? '' : script,
    )
    .replace(/<script\b/gi, `$& nonce=${nonce}`)
    .replace(/<head(?:\s[^>]*)?>/i, (head) => `${head}\n    ${policy(nonce)}`);
  const left = [...page.matchAll(/<script\b[^>]*>/gi)].some(([tag]) => REMOTE.test(tag.slice(0, 2_000)));
  if (left || /googletagmanager/i.test(page)) {
    throw new ReportError(
      'third-party-script',
      'the HTML report would load a script from elsewhere and was not written; allure-results/ is complete',
    );
  }
  return page;
}
