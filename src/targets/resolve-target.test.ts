import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { thrownBy } from '../testing/thrown.ts';
import { isLoopbackHost, resolveSecondTarget, resolveTarget } from './resolve-target.ts';
import { TargetError } from './target-error.ts';

const neither = { allowProduction: false, allowInsecure: false };
const clientSecret = randomBytes(32).toString('base64');
const credentials = { EUID_API_KEY: 'a-key', EUID_CLIENT_SECRET: clientSecret };

function refused(name: string, environment: Record<string, string> = {}, permissions = neither) {
  return thrownBy(TargetError, () => resolveTarget(name, environment, permissions));
}

describe('names and addresses', () => {
  test.each([
    ['local', 'http://localhost:8080', true],
    ['integ', 'https://integ.euid.eu', false],
    ['http://127.0.0.1:9/', 'http://127.0.0.1:9', true],
    ['https://operator.example/base/', 'https://operator.example/base', false],
    ['HTTPS://Operator.Example', 'https://operator.example', false],
  ])('%s is %s', (name, baseUrl, isLoopback) => {
    expect(resolveTarget(name, {}, neither)).toMatchObject({ baseUrl, isLoopback });
  });

  test('a mock has its behaviour and public credentials, regardless of the environment', () => {
    const target = resolveTarget('mock-observed', credentials, neither);
    expect(target).toMatchObject({ mockBehaviour: 'observed', isLoopback: true, baseUrl: '' });
    expect(target.credentials?.apiKey).not.toBe('a-key');
    expect(resolveTarget('mock:some-mutant', {}, neither).mockBehaviour).toBe('some-mutant');
    expect(resolveTarget('mock', {}, neither).mockBehaviour).toBe('documented');
  });

  test.each([
    'intge',
    '',
    'ftp://operator.example',
    'operator.example',
    'https://',
    'https://user:word@operator.example',
    'https://operator.example/?key=1',
    'https://operator.example/#part',
    'constructor',
    '__proto__',
  ])('"%s" is not a target', (name) => {
    expect(refused(name)).toMatchObject({ code: 'unknown-target' });
    expect(refused(name)?.message).not.toContain('word');
  });

  test('a password in an address of any scheme is not repeated', () => {
    expect(refused('ftp://user:word@operator.example')?.message).not.toContain('word');
  });
});

describe('production', () => {
  test.each([
    'prod',
    'https://prod.euid.eu',
    'https://PROD.euid.eu/',
    'https://prod.euid.eu.',
    'https://prod.euid.eu:8443/base',
    'http://prod.euid.eu',
    'https://euid.eu',
  ])('%s is refused without --allow-production', (name) => {
    expect(refused(name)).toMatchObject({ code: 'production-refused' });
  });

  test('is accepted with --allow-production, and integ does not need it', () => {
    const target = resolveTarget('prod', {}, { ...neither, allowProduction: true });
    expect(target.baseUrl).toBe('https://prod.euid.eu');
    expect(refused('integ')).toBeUndefined();
  });
});

describe('credentials', () => {
  test('come from the environment, without surrounding white space', () => {
    const environment = {
      EUID_API_KEY: ' a-key\n',
      EUID_CLIENT_SECRET: `${clientSecret}\r`,
      EUID_OTHER_SITE_API_KEY: 'other ',
      EUID_UNPRIVILEGED_API_KEY: ' ',
    };
    const target = resolveTarget('integ', environment, neither);
    expect(target.credentials).toEqual({ apiKey: 'a-key', clientSecret });
    expect(target.otherSiteApiKey).toBe('other');
    expect(target).not.toHaveProperty('unprivilegedApiKey');
  });

  test('may be missing together, but not one alone', () => {
    expect(resolveTarget('integ', {}, neither)).not.toHaveProperty('credentials');
    expect(resolveTarget('integ', { EUID_API_KEY: ' ' }, neither)).not.toHaveProperty('credentials');
    expect(refused('integ', { EUID_API_KEY: 'k' })?.message).toMatch(
      /EUID_API_KEY is set but EUID_CLIENT_SECRET/,
    );
    expect(refused('integ', { EUID_CLIENT_SECRET: clientSecret })?.code).toBe('bad-credentials');
  });

  test.each([
    ['a secret that is not base64', { ...credentials, EUID_CLIENT_SECRET: 'secret-that-is-none!' }],
    ['a secret of another length', { ...credentials, EUID_CLIENT_SECRET: 'c2VjcmV0' }],
    ['a character not allowed in a header', { ...credentials, EUID_API_KEY: 'geheim-ü' }],
    ['such a character in another key', { EUID_OTHER_SITE_API_KEY: 'geheim ü' }],
  ])('with %s are refused and not shown', (_, environment: Record<string, string>) => {
    const error = refused('integ', environment);
    expect(error?.code).toBe('bad-credentials');
    for (const value of Object.values(environment)) expect(error?.message).not.toContain(value);
  });

  test.each([
    [credentials],
    [{ EUID_OTHER_SITE_API_KEY: 'other' }],
    [{ EUID_UNPRIVILEGED_API_KEY: 'unprivileged' }],
  ])('are sent over plain http only to this machine: %o', (environment: Record<string, string>) => {
    expect(refused('http://operator.example', environment)).toMatchObject({ code: 'insecure-refused' });
    expect(
      refused('http://operator.example', environment, { ...neither, allowInsecure: true }),
    ).toBeUndefined();
    expect(refused('http://127.0.0.1:8080', environment)).toBeUndefined();
    expect(refused('https://operator.example', environment)).toBeUndefined();
  });

  test('that are empty are not sent', () => {
    expect(refused('http://operator.example', { EUID_OTHER_SITE_API_KEY: '' })).toBeUndefined();
  });
});

describe('a second target', () => {
  const second = { EUID_SECOND_API_KEY: 'second', EUID_SECOND_CLIENT_SECRET: clientSecret };

  test('has its own credentials', () => {
    expect(resolveSecondTarget('https://other.example', { ...credentials, ...second }, neither)).toEqual({
      baseUrl: 'https://other.example',
      credentials: { apiKey: 'second', clientSecret },
    });
    expect(() => resolveSecondTarget('https://other.example', credentials, neither)).toThrow(
      /EUID_SECOND_API_KEY/,
    );
  });

  test('is checked like the first, and is not a mock', () => {
    expect(() => resolveSecondTarget('prod', second, neither)).toThrow(/--allow-production/);
    expect(() => resolveSecondTarget('http://other.example', second, neither)).toThrow(/plain http/);
    expect(() => resolveSecondTarget('mock', second, neither)).toThrow(/takes an address/);
  });
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['[::1]', true],
  ['127.0.0.1.example', false],
  ['localhost.example', false],
  ['0.0.0.0', false],
  ['10.0.0.1', false],
])('%s on this machine: %s', (hostname, isLoopback) => {
  expect(isLoopbackHost(hostname)).toBe(isLoopback);
});
