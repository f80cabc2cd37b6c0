import { expectRefused, inClear, success } from '../../src/sdk/scenario/refused-answers.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import { sealedAnswer } from '../../src/sdk/scenario/sealed-answer.ts';

sdkRequirement('SDK-SEAL-01', 'an answer that does not open is never accepted', (scenario) =>
  expectRefused(scenario, [
    { what: 'an answer under a random key', fault: () => ({ kind: 'other-key' }) },
    {
      what: 'an answer under the key of the answer before',
      faultAfter: ({ identity, nowMs }) => sealedAnswer(identity, success(nowMs)),
    },
    { what: 'an answer with a changed bit in its vector', fault: () => ({ kind: 'flip', part: 'iv' }) },
    {
      what: 'an answer with a changed bit in its ciphertext',
      fault: () => ({ kind: 'flip', part: 'ciphertext' }),
    },
    { what: 'an answer with a changed bit in its tag', fault: () => ({ kind: 'flip', part: 'tag' }) },
    { what: 'an answer without its last byte', fault: () => ({ kind: 'cut', bytes: 1 }) },
    { what: 'an answer without its tag', fault: () => ({ kind: 'cut', bytes: 16 }) },
    { what: 'an answer of 28 bytes', fault: () => inClear(200, Buffer.alloc(28, 7).toString('base64')) },
    { what: 'an empty answer', fault: () => inClear(200, '') },
  ]),
);

sdkRequirement(
  'SDK-SEAL-02',
  'a success or an opt-out in plain JSON is not believed, with any HTTP code',
  (scenario) =>
    expectRefused(scenario, [
      {
        what: 'a plain success with HTTP 200',
        fault: (_, nowMs) => inClear(200, JSON.stringify(success(nowMs))),
      },
      {
        what: 'a plain success with HTTP 400',
        fault: (_, nowMs) => inClear(400, JSON.stringify(success(nowMs))),
      },
      {
        what: 'a plain success with HTTP 500',
        fault: (_, nowMs) => inClear(500, JSON.stringify(success(nowMs))),
      },
      { what: 'a plain opt-out with HTTP 200', fault: () => inClear(200, '{"status":"optout"}') },
      { what: 'a plain opt-out with HTTP 400', fault: () => inClear(400, '{"status":"optout"}') },
    ]),
);

sdkRequirement('SDK-SEAL-03', 'an answer to another refresh is not accepted', (scenario) =>
  expectRefused(scenario, [
    { what: 'the answer before, sent again', faultAfter: ({ body }) => inClear(200, body) },
    {
      what: 'an answer for another user',
      fault: (identity, nowMs) =>
        sealedAnswer(
          { ...identity, refresh_response_key: Buffer.alloc(32, 9).toString('base64') },
          success(nowMs),
        ),
    },
  ]),
);
