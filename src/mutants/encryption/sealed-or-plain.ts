import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { plainJson, type Reply } from '../../mock/http/reply.ts';
import { sendingConcealedOptOuts } from '../concealed-opt-out.ts';
import { because, type Mutant, mutant } from '../mutant.ts';
import { namedUsers } from '../users-by-name.ts';

const KEY_OF_ERRORS = Buffer.alloc(32, 1);
const NO_STATUS = 'an error that is not JSON names no status';
/** The requirements that look for the status of an error. */
const ABOUT_STATUS = [
  'RF-REQ-07',
  'RF-ST-08',
  'RF-ST-09',
  'GN-AUTH-01',
  'GN-IN-01',
  'GN-IN-02',
  'GN-IN-03',
] as const;

function sealedBody({ body }: Reply): string {
  return encodeBase64(seal(Buffer.from(body), KEY_OF_ERRORS));
}

/** Which answers are sealed, and which are plain JSON. */
export const sealedOrPlainMutants: readonly Mutant[] = [
  mutant({
    id: 'success-in-plaintext',
    breaks: ['RF-ENC-01'],
    describes: 'a success is sent as plain JSON',
    decides: () => ({ sealSuccess: (answer) => plainJson(200, answer) }),
  }),
  mutant({
    id: 'hashed-users-in-plaintext',
    breaks: ['RF-ENC-01'],
    describes: 'a success about a user who was named by a hash is sent as plain JSON',
    decides: (operator) => {
      const { decisions, isHashed } = namedUsers(operator);
      return {
        ...decisions,
        sealSuccess: (answer, situation, keys) =>
          isHashed(keys.user) ? plainJson(200, answer) : operator.sealSuccess(answer, situation, keys),
      };
    },
  }),
  mutant({
    id: 'opt-out-in-plaintext',
    breaks: ['RF-ENC-02'],
    describes: 'the opt-out answer is sent as plain JSON',
    decides: () => ({ sealOptOut: (answer) => plainJson(200, answer) }),
  }),
  mutant({
    id: 'opt-out-only-encoded',
    breaks: ['RF-ENC-02'],
    alsoBreaks: {
      ...because('an opt-out that does not open cannot be read', 'RF-OPT-03', 'RF-OPT-04', 'RF-OPT-05'),
      ...because('an answer that is not sealed opens with no key', 'RF-ENC-04'),
    },
    describes: 'the opt-out answer is plain JSON in base64',
    decides: (operator) => ({
      sealOptOut: (answer, situation, keys) => ({
        ...operator.sealOptOut(answer, situation, keys),
        body: Buffer.from(JSON.stringify(answer)).toString('base64'),
      }),
    }),
  }),
  mutant({
    id: 'errors-are-sealed',
    breaks: ['RF-ENC-03'],
    alsoBreaks: because(NO_STATUS, ...ABOUT_STATUS, 'RF-ST-11'),
    describes: 'an error is sealed with a key that no client has',
    decides: (operator) => ({
      sendRefusal: (refusal, situation) => {
        const reply = operator.sendRefusal(refusal, situation);
        return { ...reply, headers: { 'content-type': 'text/plain' }, body: sealedBody(reply) };
      },
    }),
  }),
  mutant({
    id: 'errors-as-form',
    breaks: ['RF-ENC-03'],
    alsoBreaks: because(NO_STATUS, ...ABOUT_STATUS),
    describes: 'an error is a form, not JSON',
    decides: (operator) => ({
      sendRefusal: (refusal, situation) => ({
        ...operator.sendRefusal(refusal, situation),
        body: `status=${refusal.status}&message=refused`,
      }),
    }),
  }),
  mutant({
    id: 'concealed-opt-out-is-sealed',
    breaks: ['RF-ENC-03'],
    describes: 'the error that conceals an opt-out is sealed',
    decides: (operator) =>
      sendingConcealedOptOuts(operator, (reply) => ({ ...reply, body: sealedBody(reply) })),
  }),
  mutant({
    id: 'concealed-opt-out-is-empty',
    breaks: ['RF-ENC-03'],
    describes: 'the error that conceals an opt-out has no body',
    decides: (operator) => sendingConcealedOptOuts(operator, (reply) => ({ ...reply, body: '' })),
  }),
];
