import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import type { Refusal } from '../../mock/http/reply.ts';

/** An operator whose errors have another text as their message. */
export function withMessage(operator: Behaviour, text: (refusal: Refusal) => string): Behaviour {
  return { ...operator, message: text };
}
