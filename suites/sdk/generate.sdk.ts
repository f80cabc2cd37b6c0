import { validatorsOf } from '../../src/contract/validators.ts';
import { EnvelopeError } from '../../src/envelope/envelope-error.ts';
import { openGenerateRequest } from '../../src/envelope/generate-envelope.ts';
import type { Fault } from '../../src/mock/control/fault.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';

const MINUTE_MS = 60_000;
const user = { email: 'somebody@example.org' };

sdkRequirement(
  'SDK-GEN-01',
  'two generate requests open under the client secret, each with a vector and a nonce of its own and the time of now',
  async ({ sdk, operator, revision, expect, each }) => {
    const key = Buffer.from(operator.credentials.clientSecret, 'base64');
    for (const _ of [1, 2]) await sdk.generate(payloadFor(revision, user));
    const vectors = new Set<string>();
    const nonces = new Set<string>();
    await each(
      operator.generates(),
      async ({ request, realAtMs }) => {
        const text = request.body.toString('latin1');
        const message = openedUnder(text, key);
        const difference = { expected: 'version 1, under the client secret', actual: 'another envelope' };
        expect.that(message !== undefined, 'the envelope of a generate request', difference);
        if (message === undefined) return;
        vectors.add(Buffer.from(text, 'base64').subarray(1, 13).toString('hex'));
        nonces.add(Buffer.from(message.nonce).toString('hex'));
        const offMs = Math.abs(message.timestampMs - realAtMs);
        const time = { expected: 'within a minute of now', actual: `${offMs} ms off` };
        expect.that(offMs < MINUTE_MS, 'the timestamp of a generate request', time);
        const issues = validatorsOf(revision).generateRequest.issues(message.payload);
        const valid = { expected: 'valid under the schema', actual: issues.map(({ row }) => row).join('; ') };
        expect.that(issues.length === 0, 'the payload of a generate request', valid);
      },
      { judging: 'a generate request' },
    );
    const sent = operator.generates().length;
    const fresh = {
      expected: `${sent} of each`,
      actual: `${vectors.size} vectors and ${nonces.size} nonces`,
    };
    expect.that(
      vectors.size === sent && nonces.size === sent,
      'the vectors and nonces of generate requests',
      fresh,
    );
  },
);

function openedUnder(text: string, key: Buffer) {
  try {
    return openGenerateRequest(text, key);
  } catch (error) {
    if (error instanceof EnvelopeError) return undefined;
    throw error;
  }
}

const notItsOwn: readonly { what: string; fault: Fault; before?: boolean }[] = [
  { what: 'a generate answer with the nonce of another request', fault: { kind: 'replayed' }, before: true },
  { what: 'a generate answer under another key', fault: { kind: 'other-key' } },
  { what: 'a generate answer with a changed bit in its tag', fault: { kind: 'flip', part: 'tag' } },
  {
    what: 'a generate answer with a changed bit in its ciphertext',
    fault: { kind: 'flip', part: 'ciphertext' },
  },
  { what: 'a generate answer in plain JSON', fault: { kind: 'unsealed' } },
];

sdkRequirement(
  'SDK-GEN-02',
  'a generate answer to another request, under another key or altered is not accepted',
  async ({ sdk, operator, revision, expect, each }) => {
    const payload = payloadFor(revision, user);
    const another = payloadFor(revision, { email: 'another@example.org' });
    // What is refused anyway shows nothing.
    if ((await sdk.generate(another)).outcome !== 'success') return;
    await each(notItsOwn, async ({ what, fault, before = false }) => {
      if (before) await sdk.generate(another);
      operator.answerGenerateWith(fault);
      expect(await sdk.generate(payload), what).notToBeAccepted();
      operator.control.reset();
    });
  },
  { judging: 'a generate that succeeds' },
);

sdkRequirement(
  'SDK-GEN-03',
  'generate tells an identity, an opt-out and a refusal apart',
  async ({ sdk, operator, revision, expect }) => {
    const payload = payloadFor(revision, user);
    const another = payloadFor(revision, { email: 'another@example.org' });
    expect(await sdk.generate(payload), 'generate for a new user').toBeSuccess();
    operator.control.optOut(user);
    expect(await sdk.generate(payload), 'generate for someone who opted out').toBeOptOut();
    operator.control.disableClient(operator.credentials.apiKey);
    expect(await sdk.generate(another), 'generate of a disabled client').toBeError();
  },
);

sdkRequirement(
  'SDK-GEN-04',
  'a generate answer whose timestamp is an hour old is accepted or refused',
  async ({ sdk, operator, revision, record }) => {
    const usual = await sdk.generate(payloadFor(revision, user));
    if (usual.outcome !== 'success') return record('generate does not succeed in this edition');
    operator.answerGenerateWith({ kind: 'aged', ms: 60 * MINUTE_MS });
    const { outcome } = await sdk.generate(payloadFor(revision, user));
    record(`an answer whose timestamp is an hour old ends as ${outcome}`);
  },
);
