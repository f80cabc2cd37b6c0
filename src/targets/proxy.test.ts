import { expect, test } from 'vitest';
import { routeTo } from './proxy.ts';
import { resolveTarget } from './resolve-target.ts';
import { redactorFor } from './target-redactor.ts';

const proxy = 'http://proxy.example:3128';
const target = 'https://integ.euid.eu';

test.each([
  ['HTTPS_PROXY', target, { HTTPS_PROXY: proxy }, `${proxy}/`],
  [
    'https_proxy before HTTPS_PROXY',
    target,
    { HTTPS_PROXY: 'http://other', https_proxy: proxy },
    `${proxy}/`,
  ],
  ['HTTP_PROXY where there is no other', target, { HTTP_PROXY: proxy }, `${proxy}/`],
  [
    'HTTP_PROXY for http',
    'http://op.example',
    { HTTP_PROXY: proxy, HTTPS_PROXY: 'http://other' },
    `${proxy}/`,
  ],
  ['an address without a scheme', target, { HTTPS_PROXY: 'proxy.example:3128' }, `${proxy}/`],
  ['no HTTPS_PROXY for http', 'http://op.example', { HTTPS_PROXY: proxy }, undefined],
  ['no variable', target, {}, undefined],
  ['an empty variable', target, { HTTPS_PROXY: '', HTTP_PROXY: '' }, undefined],
  ['an empty variable in lower case', target, { https_proxy: '', HTTPS_PROXY: proxy }, undefined],
  ['NO_PROXY with the host', target, { HTTPS_PROXY: proxy, NO_PROXY: 'a.example, integ.euid.eu' }, undefined],
  ['NO_PROXY with a domain', target, { HTTPS_PROXY: proxy, NO_PROXY: '.euid.eu' }, undefined],
  ['NO_PROXY with a wildcard', target, { HTTPS_PROXY: proxy, no_proxy: '*.EUID.eu' }, undefined],
  ['NO_PROXY with the port', target, { HTTPS_PROXY: proxy, NO_PROXY: 'euid.eu:443' }, undefined],
  ['NO_PROXY with everything', target, { HTTPS_PROXY: proxy, NO_PROXY: '*' }, undefined],
  ['NO_PROXY with another port', target, { HTTPS_PROXY: proxy, NO_PROXY: 'euid.eu:8443' }, `${proxy}/`],
  ['NO_PROXY with the end of a name', target, { HTTPS_PROXY: proxy, NO_PROXY: 'uid.eu' }, `${proxy}/`],
])('the way to a target follows %s', (_, baseUrl, environment, expected) => {
  expect(routeTo(baseUrl, false, environment).proxy).toBe(expected);
});

test('this machine needs no proxy, which the header says', () => {
  expect(routeTo('http://127.0.0.1:8080', true, { HTTP_PROXY: proxy })).toEqual({
    label: 'none, the target is on this machine (HTTP_PROXY is set)',
  });
});

test.each(['socks5://proxy.example', 'http://user:hunter2@[', 'ftp://user:hunter2@x'])(
  'an address %j of no HTTP proxy is refused without its value',
  (value) => {
    const refused = () => routeTo(target, false, { HTTPS_PROXY: value });
    expect(refused).toThrow(expect.objectContaining({ code: 'bad-proxy' }));
    expect(refused).not.toThrow(/hunter2|proxy\.example$/);
  },
);

test('the password of a proxy is neither in the header nor in a report', () => {
  const environment = { HTTPS_PROXY: 'http://user:hunter%212@proxy.example:3128' };
  expect(routeTo(target, false, environment).label).toBe(`${proxy} (HTTPS_PROXY)`);
  const permissions = { allowProduction: false, allowInsecure: false };
  const redactor = redactorFor(resolveTarget('integ', environment, permissions));
  expect(redactor.text('hunter!2 and hunter%212')).not.toContain('hunter');
});
