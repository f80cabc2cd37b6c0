import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import type { MockRequest } from '../mock/http/mock-request.ts';
import type { Reply } from '../mock/http/reply.ts';

/** An operator that sends a page of another origin no leave to read some answers to its POSTs. */
export function admittingNoOrigin(
  operator: Behaviour,
  when: (reply: Reply, request: MockRequest) => boolean,
): Behaviour {
  return {
    ...operator,
    admitOrigin: (request, reply) =>
      request.method === 'POST' && when(reply, request) ? {} : operator.admitOrigin(request, reply),
  };
}
