import { expect, test } from 'vitest';
import { resolveControl } from './resolve-control.ts';

const near = { isLoopback: true };

test.each(['http://127.0.0.1:9080', 'http://localhost:9080/', 'http://[::1]:9080'])(
  '%s is the address of a control server',
  (url) => {
    expect(resolveControl(url, near)).toBe(new URL(url).origin);
  },
);

test.each([
  ['https://127.0.0.1:9080', near],
  ['http://192.0.2.1:9080', near],
  ['http://operator.example:9080', near],
  ['9080', near],
  ['http://user:password@127.0.0.1:9080', near],
  ['http://127.0.0.1:9080/reset?x', near],
  ['http://127.0.0.1:9080', { isLoopback: false }],
  ['http://127.0.0.1:9080', { isLoopback: true, mockBehaviour: 'documented' }],
])('%s with the target %o is refused', (url, target) => {
  expect(() => resolveControl(url, target)).toThrow('--control');
});
