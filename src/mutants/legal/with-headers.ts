import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import type { Headers } from '../../mock/http/reply.ts';

/** An operator that sends further headers with every answer, or others instead. */
export function withHeaders(operator: Behaviour, headers: () => Headers): Behaviour {
  return {
    ...operator,
    lastLook: (reply, request) => {
      const usual = operator.lastLook(reply, request);
      return { ...usual, headers: { ...usual.headers, ...headers() } };
    },
  };
}
