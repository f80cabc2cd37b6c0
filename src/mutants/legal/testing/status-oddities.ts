import { consentStrings } from '../../../contract/consent.ts';
import { decodeBase64 } from '../../../envelope/base64.ts';
import { open } from '../../../envelope/envelope.ts';
import type { MockOperator } from '../../../mock/mock-operator.ts';
import { generate, generateRaw } from '../../../mock/testing/test-caller.ts';
import {
  altered,
  type Oddities,
  type Oddity,
  refresh,
  refreshAs,
  refreshed,
  refreshWithoutBearer,
} from './oddity.ts';

/** The HTTP statuses of refreshes with these tokens, in their order. */
async function codesOf(operator: MockOperator, tokens: readonly string[]): Promise<string> {
  const codes: number[] = [];
  for (const token of tokens) codes.push((await refresh(operator, token)).httpStatus);
  return codes.join();
}

/** Whether a caller without a key gets this status for a user who has opted out. */
function concealedAs(status: string): Oddity {
  return async (operator) => {
    const { refresh_token: token } = await generate(operator);
    operator.control.optOut({ email: 'somebody@example.org' });
    return (await refreshWithoutBearer(operator, token)).text.includes(`"${status}"`);
  };
}

/** How each operator of `statusOperators` and `replayOperators` shows its oddity. */
export const statusOddities: Oddities = {
  'unknown-bearers-are-ignored': async (operator) => {
    const { refresh_token: token } = await generate(operator);
    return (await refreshAs(operator, 'Bearer nobody', token)).httpStatus === 200;
  },
  'other-schemes-are-ignored': async (operator) => {
    const { refresh_token: token } = await generate(operator);
    const basic = await refreshAs(operator, 'Basic bm86b25l', token);
    return basic.httpStatus === 200 && (await refreshAs(operator, 'Bearer nobody', token)).httpStatus === 401;
  },
  'token-works-once': async (operator) => {
    const { refresh_token: token } = await generate(operator);
    return (await codesOf(operator, [token, token])) === '200,400';
  },
  'token-works-three-times': async (operator) => {
    const { refresh_token: token } = await generate(operator);
    return (await codesOf(operator, [token, token, token, token])) === '200,200,200,400';
  },
  'old-token-until-its-successor-is-used': async (operator) => {
    const { sent, body } = await refreshed(operator);
    const [old, successor] = [sent.refresh_token, body.refresh_token];
    return (await codesOf(operator, [old, successor, old, successor])) === '200,200,400,200';
  },
  'replays-for-30-seconds': async (operator) => {
    const { refresh_token: token } = await generate(operator);
    const inTime = await codesOf(operator, [token, token]);
    operator.control.advanceClock(30_001);
    const late = await refresh(operator, token);
    return inTime === '200,200' && late.text.includes('"invalid_token"');
  },
  'opt-out-concealed-as-expired': concealedAs('expired_token'),
  'opt-out-concealed-as-unauthorized': concealedAs('unauthorized'),
  'altered-without-bearer-is-unauthorized': async (operator) => {
    const { refresh_token: token } = await generate(operator);
    return (await refreshWithoutBearer(operator, altered(token))).httpStatus === 401;
  },
  'white-space-is-trimmed': async (operator) => {
    const { refresh_token: token } = await generate(operator);
    return (await refresh(operator, `\uFEFF ${token}\r\n`)).httpStatus === 200;
  },
  'opt-out-before-expiry': async (operator) => {
    const { refresh_token: token, refresh_response_key, refresh_expires } = await generate(operator);
    operator.control.optOut({ email: 'somebody@example.org' });
    operator.control.setClock(refresh_expires + 1);
    const answer = await refresh(operator, token);
    if (answer.httpStatus !== 200) return false;
    const plaintext = open(decodeBase64(answer.text), decodeBase64(refresh_response_key));
    return plaintext.toString('utf8').includes('"optout"');
  },
  'large-bodies-are-client-errors': async (operator) =>
    (await refresh(operator, 'A'.repeat(4_100))).text.includes('"client_error"'),
  'insufficient-consent-without-message': async (operator) => {
    const user = {
      email: 'somebody@example.org',
      policy: 1,
      tcf_consent_string: consentStrings.insufficient,
    };
    const { answer } = await generateRaw(operator, user);
    return answer['status'] === 'insufficient_user_consent' && answer['message'] === undefined;
  },
};
