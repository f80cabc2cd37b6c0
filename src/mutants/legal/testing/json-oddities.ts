import { decodeBase64 } from '../../../envelope/base64.ts';
import { open } from '../../../envelope/envelope.ts';
import { generate } from '../../../mock/testing/test-caller.ts';
import { messageOf, type Oddities, type Oddity, refresh, refreshed } from './oddity.ts';

/** Whether the JSON of a success and of an error is written in this form. */
function written(form: RegExp): Oddity {
  return async (operator) => {
    const { sent, answer } = await refreshed(operator);
    const plaintext = open(decodeBase64(answer.text), decodeBase64(sent.refresh_response_key)).toString(
      'utf8',
    );
    const error = (await refresh(operator, 'no token')).text;
    return form.test(plaintext) && form.test(error);
  };
}

function success(form: RegExp): Oddity {
  return async (operator) => form.test((await refreshed(operator)).json);
}

function message(form: RegExp): Oddity {
  return async (operator) => form.test(await messageOf(operator));
}

/** How each operator of `jsonOperators` and `messageOperators` shows its oddity. */
export const jsonOddities: Oddities = {
  'further-fields': success(/"segments":\[\].*"links":/),
  'further-fields-of-the-same-names': success(/"refresh_from":\d+\.\d+.*"refresh_from":\d+,/),
  'fields-in-another-order': success(/^\{"status":"success","body":\{"refresh_response_key"/),
  'indented-json': written(/^\{\n\t"[\s\S]*\}\r\n$/),
  'json-in-white-space': written(/^\s+\{.*\}\s$/),
  'escaped-json': written(/"\\u0073\\u0074\\u0061/),
  'answers-of-10-kib': success(/"padding":".{10240}"/),
  'message-is-long': message(/^[\s\S]{3000,}$/),
  'message-in-other-scripts': message(/トークン 🔑/),
  'message-repeats-the-status': message(/^invalid_token$/),
  'message-names-another-status': message(/optout/),
  'message-is-one-letter': message(/^[a-z]$/),
  'message-on-success': success(/"message":"all is well"/),
  'message-on-opt-out': async (operator) => {
    const before = await generate(operator);
    operator.control.optOut({ email: 'somebody@example.org' });
    const answer = await refresh(operator, before.refresh_token);
    const plaintext = open(decodeBase64(answer.text), decodeBase64(before.refresh_response_key));
    return plaintext.toString('utf8').includes('"message"');
  },
  'further-fields-in-errors': async (operator) =>
    (await refresh(operator, 'no token')).text.startsWith('{"code":4711,'),
};
