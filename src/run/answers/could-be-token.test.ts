import { expect, test } from 'vitest';
import { couldBeToken } from './could-be-token.ts';

const inBase64 = 'Zm9vYmFy';
const inHex = '00ff00ff00';

test.each([
  ['AAAA', inBase64, true],
  [' AAAA\r\n', inBase64, true],
  ['\uFEFFAAAA', inBase64, true],
  ['AA AA', inBase64, false],
  [' ', inBase64, false],
  ['AAAAA', inBase64, false],
  ['AAAAA', undefined, false],
  ['00ff0', inHex, true],
  ['v1.a-b_c', inHex, true],
  ['refresh_token=00ff', inHex, false],
  ['{"token":"00ff"}', inHex, false],
  ['!00ff', inHex, false],
])('%j where %s is a token: %s', (text, issued, could) => {
  expect(couldBeToken(Buffer.from(text), issued)).toBe(could);
});
