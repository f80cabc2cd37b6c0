import { listen, type RunningServer, send } from '../http/http-server.ts';
import type { Reply } from '../http/reply.ts';
import { MockError } from '../state/mock-error.ts';
import type { MockControl } from './control.ts';
import { readRequestBody } from './control-request.ts';
import { controlRoutes } from './control-routes.ts';

/**
 * The control as an HTTP server on loopback, with JSON requests and answers; a request that it does not understand gets
 * 400 with a message. Requests from web pages are refused, so that no web site can use it.
 * @param port 0 for any
 */
export function startControlServer(port: number, control: MockControl): Promise<RunningServer> {
  return listen(port, async (incoming, outgoing) => {
    const body = await readRequestBody(incoming);
    const [path = ''] = (incoming.url ?? '').split('?', 1);
    const isFromPage = incoming.headers.origin !== undefined;
    const reply = isFromPage
      ? json(403, { message: 'the control server does not serve web pages' })
      : answer(`${incoming.method} ${path}`, body, control);
    send(reply, incoming, outgoing);
  });
}

function answer(route: string, body: string, control: MockControl): Reply {
  const handler = controlRoutes.get(route);
  if (handler === undefined) {
    // The path may contain anything, so it is not repeated.
    return json(404, { message: `unknown operation; use one of:  ${[...controlRoutes.keys()].join(', ')}` });
  }
  try {
    const value: unknown = body === '' ? {} : JSON.parse(body);
    return json(200, handler(control, value));
  } catch (error) {
    if (error instanceof SyntaxError) return json(400, { message: 'the body is not JSON' });
    if (error instanceof MockError) return json(400, { message: error.message, code: error.code });
    throw error;
  }
}

function json(httpStatus: number, value: unknown): Reply {
  return { httpStatus, headers: { 'content-type': 'application/json' }, body: `${JSON.stringify(value)}\n` };
}
