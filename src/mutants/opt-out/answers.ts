import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

/** An opt-out is noticed and told in the wrong way, or to the wrong caller. */
export const optOutAnswerMutants: readonly Mutant[] = [
  mutant({
    id: 'opt-out-with-identity-fields',
    breaks: ['RF-OPT-01'],
    alsoBreaks: because('generate answers an opt-out like that too', 'GN-OPT-01'),
    describes: 'an opt-out answer carries a body with an advertising token',
    decides: (operator) => ({
      optOutAnswer: (user) => ({ ...operator.optOutAnswer(user), body: { advertising_token: 'none' } }),
    }),
  }),
  mutant({
    id: 'opt-out-with-a-field-beside',
    breaks: ['RF-OPT-01'],
    alsoBreaks: because('generate answers an opt-out like that too', 'GN-OPT-01'),
    describes: 'an opt-out answer carries an identity field beside its status',
    decides: (operator) => ({
      optOutAnswer: (user) => ({ ...operator.optOutAnswer(user), refresh_token: 'none' }),
    }),
  }),
  mutant({
    id: 'opt-out-spelled-with-a-hyphen',
    breaks: ['RF-OPT-03', 'RF-ST-01'],
    alsoBreaks: because(
      'a status that the page does not list says nothing',
      'RF-OPT-04',
      'RF-OPT-05',
      'GN-OPT-01',
      'RF-OPT-01',
    ),
    describes: 'the status of an opt-out is opt-out instead of optout',
    decides: (operator) => ({
      optOutAnswer: (user) => ({ ...operator.optOutAnswer(user), status: 'opt-out' }),
      httpStatusOf: (status) => (status === 'opt-out' ? 200 : operator.httpStatusOf(status)),
    }),
  }),
  mutant({
    id: 'opt-out-told-to-everyone',
    breaks: ['RF-OPT-02'],
    describes: 'a request without authorization is told of an opt-out',
    decides: () => ({ concealOptOut: () => undefined }),
  }),
  mutant({
    id: 'opt-out-told-as-an-error-without-bearer',
    breaks: ['RF-OPT-02'],
    alsoBreaks: {
      ...because('an error is not sealed', 'RF-ENC-02', 'RF-OPT-01'),
      ...because('optout is listed with HTTP 200 only', 'RF-ST-02'),
    },
    describes: 'a request without authorization is told of an opt-out in an error',
    decides: (operator) => ({
      concealOptOut: (caller) =>
        isAuthorized(caller) ? operator.concealOptOut(caller) : refusal('optout', 'the user opted out'),
      sendRefusal: (refused, situation) => {
        const reply = operator.sendRefusal(refused, situation);
        return refused.status === 'optout' ? { ...reply, httpStatus: 400 } : reply;
      },
    }),
  }),
];
