import { plainJson } from '../../mock/http/reply.ts';
import { because, type Consequences, type Mutant, mutant } from '../mutant.ts';
import { sendingErrors } from '../sending-errors.ts';

/** A status that only generate sends with a code it is not listed with. */
function wrongCodeOfGenerate(status: string, code: number, alsoBreaks: Consequences = {}): Mutant {
  return mutant({
    id: `generate-${status.replace('_', '-')}-as-${code}`,
    breaks: ['GN-ST-01'],
    alsoBreaks,
    describes: `generate sends ${status} with HTTP ${code}`,
    decides: (operator) =>
      sendingErrors(operator, (reply, refusal, { request }) =>
        request.path.endsWith('/generate') && refusal.status === status
          ? { ...reply, httpStatus: code }
          : reply,
      ),
  });
}

/** Generate answers with wrong fields, a wrong code, or an opt-out that is wrong. */
export const generateAnswerMutants: readonly Mutant[] = [
  mutant({
    id: 'generated-without-refresh-from',
    breaks: ['GN-OUT-01'],
    describes: 'a generated identity has no refresh_from',
    decides: (operator) => ({
      identity: (fields, issue) => {
        const { refresh_from: left, ...rest } = operator.identity(fields, issue);
        return issue.previous === undefined ? rest : { ...rest, refresh_from: left };
      },
    }),
  }),
  mutant({
    id: 'generated-times-as-strings',
    breaks: ['GN-OUT-01'],
    describes: 'the identity_expires of a generated identity is a string',
    decides: (operator) => ({
      identity: (fields, issue) => ({
        ...operator.identity(fields, issue),
        ...(issue.previous === undefined ? { identity_expires: String(fields['identity_expires']) } : {}),
      }),
    }),
  }),
  wrongCodeOfGenerate('client_error', 422),
  wrongCodeOfGenerate(
    'unauthorized',
    403,
    because('unauthorized comes with another code', 'RF-REQ-07', 'GN-AUTH-01'),
  ),
  mutant({
    id: 'opt-out-is-ignored-at-generate',
    breaks: ['GN-OPT-01'],
    describes: 'generate issues an identity for someone who opted out',
    revisions: ['2026-07'],
    decides: () => ({ optsOutAtGenerate: () => false }),
  }),
  mutant({
    id: 'opt-out-at-generate-as-400',
    breaks: ['GN-OPT-01', 'GN-ST-01'],
    describes: 'generate answers an opt-out with an error',
    revisions: ['2026-07'],
    decides: (operator) => ({
      sealGenerated: (answer, situation, clientSecret, nonce) =>
        answer.status === 'optout'
          ? plainJson(400, { message: 'opted out', ...answer })
          : operator.sealGenerated(answer, situation, clientSecret, nonce),
    }),
  }),
  mutant({
    id: 'opt-out-at-generate-with-a-body',
    breaks: ['GN-OPT-01'],
    describes: 'the opt-out of generate carries an empty body beside its status',
    revisions: ['2026-07'],
    decides: (operator) => ({
      sealGenerated: (answer, situation, clientSecret, nonce) => {
        const told = answer.status === 'optout' ? { ...answer, body: {} } : answer;
        return operator.sealGenerated(told, situation, clientSecret, nonce);
      },
    }),
  }),
];
