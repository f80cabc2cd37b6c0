import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { consentStrings } from '../contract/consent.ts';
import { Redactor } from './redact.ts';

const apiKey = 'EUID-C-T-999-abcdef.short';
const clientSecret = randomBytes(32).toString('base64');
const redactor = new Redactor([apiKey, clientSecret]);

describe('Redactor.text', () => {
  test.each([
    ['as it is', clientSecret],
    ['percent-encoded', encodeURIComponent(clientSecret)],
    ['base64 of the text', Buffer.from(clientSecret).toString('base64')],
    ['hexadecimal of the bytes', Buffer.from(clientSecret, 'base64').toString('hex')],
    ['upper-case hexadecimal', Buffer.from(clientSecret, 'base64').toString('hex').toUpperCase()],
    ['base64url of the bytes', Buffer.from(clientSecret, 'base64').toString('base64url')],
    ['an API key with separators', apiKey],
    ['the key in a Basic header', Buffer.from(`user:${apiKey}`).toString('base64')],
  ])('hides a known secret %s', (_, written) => {
    const shown = redactor.text(`before ${written} after`);
    expect(shown).not.toContain(written);
    expect(shown).toMatch(/^before .*\[redacted.* after$/);
  });

  test('hides tokens and keys that it does not know', () => {
    for (let length = 16; length < 300; length += 7) {
      const standard = randomBytes(length).toString('base64');
      expect(redactor.text(`x ${standard} y`)).not.toContain(standard.slice(4, 16));
    }
    const urlSafe = randomBytes(164).toString('base64url');
    expect(redactor.text(urlSafe)).not.toContain(urlSafe.slice(20, 40));
  });

  test('hides the pieces of a token with other characters inside', () => {
    const token = 'EAAAAAMYQDcHHt5gcCt1qgeW6lRwq3HcaZZ6iOjH7RBOXyQyN0wnMEXeX9vgpY5mZLebfx';
    for (const between of [' ', '.', '!', '\n', '\0', '" ']) {
      const broken = [token.slice(0, 11), token.slice(11, 25), token.slice(25, 32), token.slice(32)].join(
        between,
      );
      const shown = redactor.text(`refused: ${broken}`);
      expect(shown).toMatch(/^refused: \[redacted/);
      expect(shown).not.toMatch(/EAAA|HHt5|lRwq|aZZ6/);
    }
  });

  test('hides a piece of a known secret', () => {
    expect(redactor.text(`no key ${apiKey.slice(2, 16)} here`)).toMatch(/^no key \[redacted 14 .*\] here$/);
  });

  test('changes nothing when it is applied again', () => {
    const once = redactor.text(
      `a ${clientSecret} b ${apiKey}, ${randomBytes(60).toString('base64')} HHt5gc.`,
    );
    expect(redactor.text(once)).toBe(once);
  });

  test('shows control characters as their codes', () => {
    expect(redactor.text('\u001b[2J\u202e')).toBe('\\u001b[2J\\u202e');
  });

  test('leaves words, header names, paths and messages readable', () => {
    for (const plain of [
      'Invalid body: Body is not valid base64.',
      'X-UID2-Client-Version,Access-Control-Request-Method,Access-Control-Allow-Headers',
      'application/x-www-form-urlencoded; charset=UTF-8',
      '/v2/token/refresh?client=euid-sdk-4.0.66',
      'https://publisher.example',
    ]) {
      expect(redactor.text(plain)).toBe(plain);
    }
  });

  test('leaves public values readable, also inside a longer word', () => {
    const known = consentStrings.sufficient;
    const open = new Redactor([known], [known]);
    expect(open.text(known)).toBe(known);
    expect(open.text(`${randomBytes(24).toString('hex')}${known}`)).toMatch(/^\[redacted 48 chars.*AAA$/);
  });

  test('tells two values apart and shows equal ones as equal', () => {
    const one = randomBytes(32).toString('base64');
    expect(redactor.text(one)).toBe(redactor.text(one));
    expect(redactor.text(one)).toMatch(/^\[redacted 44 chars #[0-9a-f]{4}\]$/);
  });
});

describe('Redactor.json', () => {
  test('hides every value under the name of a secret, even a short one', () => {
    expect(redactor.json({ body: { refresh_token: 'short', status: 'success' } })).toEqual({
      body: { refresh_token: expect.stringMatching(/^\[redacted 5 chars/), status: 'success' },
    });
  });

  test('hides a token used as a property name and one inside a list', () => {
    const token = randomBytes(32).toString('base64');
    expect(JSON.stringify(redactor.json({ [token]: [token] }))).not.toContain(token);
  });

  test('keeps numbers, booleans and null', () => {
    expect(redactor.json({ a: 1, b: true, c: null })).toEqual({ a: 1, b: true, c: null });
  });
});
