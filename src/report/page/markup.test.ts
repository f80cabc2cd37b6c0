import { describe, expect, test } from 'vitest';
import { html, Markup, ownMarkup, type Part } from './markup.ts';

describe('markup from a template', () => {
  test.each([
    ['a text', '<b title="x">&\'</b>', '&lt;b title=&quot;x&quot;&gt;&amp;&#39;&lt;/b&gt;'],
    ['a text that hides characters', 'a\u202eb\u0000', 'a\\u202eb\\u0000'],
    ['a number', 12, '12'],
    ['nothing', undefined, ''],
    ['what does not hold', false, ''],
    ['markup', html`<i>${'<'}</i>`, '<i>&lt;</i>'],
    ['a list of both', ['<', html`<i></i>`, ['>']], '&lt;<i></i>&gt;'],
  ] as [string, Part, string][])('shows %s', (_, part, shown) => {
    expect(html`<p>${part}</p>`.text).toBe(`<p>${shown}</p>`);
  });

  test('is made by nothing else', () => {
    expect(() => new Markup('<script>', Symbol('markup') as never)).toThrow(TypeError);
    expect(html`${{ text: '<script>' } as never}`.text).toBe('[object Object]');
  });

  test('takes a text of the project as it is', () => {
    expect(html`<style>${ownMarkup('a>b{}')}</style>`.text).toBe('<style>a>b{}</style>');
  });
});
