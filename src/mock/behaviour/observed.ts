import { type Answer, plainJson } from '../http/reply.ts';
import type { Behaviour } from './behaviour.ts';
import { documentedAnswers } from './documented-answers.ts';
import { documentedIssue } from './documented-issue.ts';
import { isOctetStream } from './observed-content-type.ts';
import { observedGenerate } from './observed-generate.ts';
import { observedRefresh } from './observed-refresh.ts';
import { observedTransport } from './observed-transport.ts';

const httpStatuses: Record<string, number> = { error: 400, unknown: 500 };

/** A real operator as recorded, including its divergences from the pages. */
export const observed: Behaviour = {
  name: 'observed',
  ...observedTransport,
  ...observedRefresh,
  ...documentedIssue,
  ...documentedAnswers,
  ...observedGenerate,
  encodeSealed: (sealed, request) =>
    isOctetStream(request)
      ? { body: sealed, contentType: 'application/octet-stream' }
      : documentedAnswers.encodeSealed(sealed, request),
  httpStatusOf: (status) => httpStatuses[status] ?? documentedAnswers.httpStatusOf(status),
  // The operator's 401 has only a status.
  sendRefusal: (refusal, { operator, request }) => {
    const answer: Answer = { status: refusal.status };
    const message = refusal.status === 'unauthorized' ? undefined : operator.message(refusal, request);
    const whole = message === undefined ? answer : { message, ...answer };
    return plainJson(operator.httpStatusOf(refusal.status), whole);
  },
};
