import type { Behaviour, Situation } from '../mock/behaviour/behaviour.ts';
import type { Refusal, Reply } from '../mock/http/reply.ts';

/** An operator whose error for someone who opted out, told to a caller that is not to know, is sent in another way. */
export function sendingConcealedOptOuts(
  operator: Behaviour,
  otherwise: (reply: Reply, situation: Situation) => Reply,
): Behaviour {
  const concealing = new WeakSet<Refusal>();
  return {
    ...operator,
    concealOptOut: (caller) => {
      const refusal = operator.concealOptOut(caller);
      if (refusal === undefined) return undefined;
      // A copy of its own: what is marked must not be the refusal of anything else.
      const marked = { ...refusal };
      concealing.add(marked);
      return marked;
    },
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      return concealing.has(refusal) ? otherwise(reply, situation) : reply;
    },
  };
}
