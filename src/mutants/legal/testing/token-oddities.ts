import { generate } from '../../../mock/testing/test-caller.ts';
import { type Oddities, type Oddity, refresh, refreshed } from './oddity.ts';

function refreshToken(form: RegExp): Oddity {
  return async (operator) => {
    const { sent, answer } = await refreshed(operator);
    return form.test(sent.refresh_token) && answer.httpStatus === 200;
  };
}

function advertisingToken(form: RegExp): Oddity {
  return async (operator) => {
    const { sent, body } = await refreshed(operator);
    return form.test(sent.advertising_token) && form.test(body.advertising_token);
  };
}

/** How each operator of `tokenOperators` shows its oddity. */
export const tokenOddities: Oddities = {
  'refresh-token-in-hex': refreshToken(/^[0-9a-f]{582}$/),
  'refresh-token-in-hex-of-any-case': async (operator) => {
    const { refresh_token: token } = await generate(operator);
    return (await refresh(operator, token.toUpperCase())).httpStatus === 200;
  },
  // One token of 388 characters has neither - nor _ with a probability of 10 ** -5, so ten tokens are enough.
  'refresh-token-in-base64url': async (operator) => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => generate(operator)));
    const text = tokens.map(({ refresh_token }) => refresh_token).join('');
    return /[-_]/.test(text) && !/[+/=]/.test(text);
  },
  'refresh-token-with-dots': refreshToken(/^v9\.[^.]{44}\.[^.]+$/),
  'refresh-token-of-4-kib': refreshToken(/^.{4096}$/),
  'refresh-token-is-a-reference': refreshToken(/^[\w-]{22}$/),
  'refresh-token-is-a-uuid': refreshToken(/^[0-9a-f]{8}-.{27}$/),
  'malformed-is-client-error': async (operator) =>
    (await refresh(operator, 'no token')).text.includes('"client_error"'),
  'advertising-token-in-hex': advertisingToken(/^[0-9a-f]{400}$/),
  'advertising-token-is-short': advertisingToken(/^~.{11}$/),
  'advertising-token-of-2-kib': advertisingToken(/^.{2048}$/),
};
