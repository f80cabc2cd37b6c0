import type { Behaviour, Situation } from '../mock/behaviour/behaviour.ts';
import type { Refusal, Reply } from '../mock/http/reply.ts';

/** An operator that changes an error after it was written and before it is sent. */
export function sendingErrors(
  operator: Behaviour,
  changed: (reply: Reply, refusal: Refusal, situation: Situation) => Reply,
): Pick<Behaviour, 'sendRefusal'> {
  return {
    sendRefusal: (refusal, situation) =>
      changed(operator.sendRefusal(refusal, situation), refusal, situation),
  };
}
