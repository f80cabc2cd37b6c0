import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { emptyReply } from '../../mock/http/reply.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

/** An operator that serves these methods like POST. */
function serving(operator: Behaviour, ...methods: readonly string[]): Pick<Behaviour, 'answerMethod'> {
  return {
    answerMethod: (request) => (methods.includes(request.method) ? 'serve' : operator.answerMethod(request)),
  };
}

/** A method that is not served uses up the token: every later refresh with that token is refused. */
function usedUpBy(method: string): Mutant {
  return mutant({
    id: `${method.toLowerCase()}-uses-up-the-token`,
    breaks: ['RF-REQ-01'],
    describes: `a token that was sent by ${method} is refused from then on`,
    decides: (operator) => {
      const used = new Set<string>();
      return {
        answerMethod: (request) => {
          const text = operator.tokenText(request);
          if (request.method === method && text !== '') used.add(text);
          return operator.answerMethod(request);
        },
        readToken: (text, keys) =>
          used.has(text) ? unreadable('inner-token') : operator.readToken(text, keys),
      };
    },
  });
}

/** The operator serves other methods than POST, or answers POST as if it did not serve it. */
export const methodMutants: readonly Mutant[] = [
  mutant({
    id: 'get-is-served',
    breaks: ['RF-REQ-01'],
    describes: 'GET is served like POST',
    decides: (operator) => serving(operator, 'GET'),
  }),
  mutant({
    id: 'put-is-served',
    breaks: ['RF-REQ-01'],
    describes: 'PUT is served like POST',
    decides: (operator) => serving(operator, 'PUT'),
  }),
  mutant({
    id: 'other-methods-refresh',
    breaks: ['RF-REQ-01'],
    describes: 'PATCH and DELETE are served like POST',
    decides: (operator) => serving(operator, 'PATCH', 'DELETE'),
  }),
  mutant({
    id: 'report-is-served',
    breaks: ['RF-REQ-01'],
    describes: 'REPORT and SEARCH are served like POST',
    decides: (operator) => serving(operator, 'REPORT', 'SEARCH'),
  }),
  mutant({
    id: 'options-is-served',
    breaks: ['RF-REQ-01'],
    describes: 'OPTIONS is served like POST where it is not a preflight',
    decides: (operator) => serving(operator, 'OPTIONS'),
  }),
  mutant({
    id: 'head-is-answered-200',
    breaks: ['RF-REQ-01'],
    describes: 'HEAD is answered with HTTP 200 and nothing else',
    decides: (operator) => ({
      answerMethod: (request) =>
        request.method === 'HEAD' ? emptyReply(200) : operator.answerMethod(request),
    }),
  }),
  usedUpBy('GET'),
  usedUpBy('OPTIONS'),
  mutant({
    id: 'errors-as-405',
    breaks: ['RF-REQ-01'],
    alsoBreaks: because('client_error comes with HTTP 405', 'RF-ST-02', 'GN-ST-01'),
    describes: 'a rejected POST is answered as if POST were not served',
    decides: (operator) => ({
      lastLook: (reply, request) =>
        request.method === 'POST' && reply.httpStatus === 400
          ? { ...operator.lastLook(reply, request), httpStatus: 405 }
          : operator.lastLook(reply, request),
    }),
  }),
];
