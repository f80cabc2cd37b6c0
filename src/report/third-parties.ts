import { randomBytes } from 'node:crypto';
import { ReportError } from './report-error.ts';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const REMOTE = /\bsrc\s*=\s*["']?\s*(?:https?:)?\/\//i;
const ANALYTICS = /\bgtag\(|googletagmanager|google-analytics/i;

/**
 * Allows the page only its own content, even if a later version of Allure adds something else. Only the scripts already
 * in the page may run, marked by a random nonce, so that no script in an operator's answer can run.
 */
function policy(nonce: string): string {
  return (
    '<meta http-equiv="Content-Security-Policy" content="' +
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'unsafe-inline' data:; ` +
    'img-src data: blob:; media-src data: blob:; font-src data:; connect-src data: blob:; frame-src data: blob:; ' +
    "worker-src blob:; base-uri 'self'; form-action 'none'\">"
  );
}

/**
 * A report page without external scripts: Allure adds Google Analytics to every page and has no option to turn it off.
 * @throws ReportError `third-party-script` when an external script is left
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
      'the HTML report would load an external script and was not written; allure-results/ is complete',
    );
  }
  return page;
}
