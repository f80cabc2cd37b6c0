import { describe, expect, test } from 'vitest';
import { withoutThirdParties } from './third-parties.ts';

const page = (scripts: string) =>
  `<!DOCTYPE html><html><head><title>t</title></head><body>${scripts}</body></html>`;

const withoutNonces = (html: string) => html.replace(/ nonce=[0-9a-f]{32}/g, '');

describe('withoutThirdParties', () => {
  test('removes external scripts and the scripts that configure them', () => {
    const analytics =
      '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>\n' +
      "<script>window.dataLayer = []; function gtag(){}; gtag('js', new Date());</script>" +
      "<script src='//cdn.example/x.js'></script>";
    const cleaned = withoutThirdParties(page(`${analytics}<script>own()</script>`));
    expect(withoutNonces(cleaned).match(/<script[\s\S]*?<\/script>/g)).toEqual(['<script>own()</script>']);
  });

  test('keeps scripts that are part of the page', () => {
    const own =
      '<script>fetch("https://not-a-src.example")</script><script src="data:text/javascript;base64,Ly8="></script>';
    expect(withoutNonces(withoutThirdParties(page(own)))).toContain(own);
  });

  test('forbids the page to load anything external', () => {
    expect(withoutThirdParties(page(''))).toMatch(
      /<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
    );
  });

  test('allows only the scripts already in the page, by their nonce', () => {
    const nonceOf = (html: string) => /script-src 'nonce-([0-9a-f]{32})' 'strict-dynamic';/.exec(html)?.[1];
    const cleaned = withoutThirdParties(page('<script>own()</script>'));
    expect(cleaned).toContain(`<script nonce=${nonceOf(cleaned)}>own()`);
    expect(cleaned).not.toMatch(/script-src[^;]*unsafe/);
    expect(nonceOf(cleaned)).not.toBe(nonceOf(withoutThirdParties(page(''))));
  });

  test('refuses a page that it cannot clean', () => {
    const unclosed = page('<script src="https://cdn.example/x.js">');
    expect(() => withoutThirdParties(unclosed)).toThrow(
      expect.objectContaining({ code: 'third-party-script' }),
    );
  });
});
