import type { IncomingMessage, ServerResponse } from 'node:http';
import { defined } from '../basics/defined.ts';
import type { Revision } from '../contract/revision.ts';
import type { Behaviour } from './behaviour/behaviour.ts';
import { documented } from './behaviour/documented.ts';
import { applyFault } from './control/apply-fault.ts';
import { controlOf, type MockControl } from './control/control.ts';
import { startControlServer } from './control/control-server.ts';
import { type Fault, FaultQueue } from './control/fault.ts';
import { Journal } from './control/journal.ts';
import { listen, type RunningServer } from './http/http-server.ts';
import type { Reply } from './http/reply.ts';
import { dispatch } from './routes/dispatch.ts';
import { type ReadRequest, readRequest } from './routes/read-request.ts';
import { type MockCredentials, mockCredentials } from './state/mock-credentials.ts';
import { defaultLifetimes, type Lifetimes, OperatorState } from './state/operator-state.ts';

export type MockOptions = {
  revision: Revision;
  /** Default: documented */
  behaviour?: Behaviour;
  /** Default 0: any */
  port?: number;
  /** If given, a control server is started on this port; 0 means any port. It listens only on loopback. */
  controlPort?: number;
  /** Unix milliseconds; the behaviour's clock by default. The control's offset is added to it. */
  clock?: () => number;
  /** Defaults: identity 1 h, refresh 24 h, refresh from 15 min. */
  lifetimes?: Partial<Lifetimes>;
  /** Default: the public constants of the first environment. */
  credentials?: MockCredentials;
};

export type MockOperator = AsyncDisposable & {
  /** Origin, without a trailing slash */
  baseUrl: string;
  controlUrl?: string;
  control: MockControl;
  credentials: MockCredentials;
  /** Closes at once, including open connections and hanging requests. */
  close(): Promise<void>;
};

/** An operator without a socket: its answers and its control. */
export type SocketlessOperator = {
  behaviour: Behaviour;
  control: MockControl;
  credentials: MockCredentials;
  /** The answer to a request, and the fault to apply to it. */
  answer(read: ReadRequest): { reply: Reply; fault: Fault | undefined };
};

/** Makes an operator with its own keys that does not listen on a port. */
export function socketlessOperator(options: Omit<MockOptions, 'port' | 'controlPort'>): SocketlessOperator {
  const behaviour = options.behaviour ?? documented;
  const credentials = options.credentials ?? mockCredentials;
  const state = new OperatorState({
    revision: options.revision,
    credentials,
    clock: options.clock ?? (() => behaviour.clock()),
    lifetimes: { ...defaultLifetimes, ...options.lifetimes },
  });
  const faults = new FaultQueue();
  const journal = new Journal();
  return {
    behaviour,
    control: controlOf(state, faults, journal),
    credentials,
    answer(read) {
      const fault = faults.next();
      const reply = dispatch(read, behaviour, state);
      const caller = state.clients.callerOf(read.request.headers['authorization']);
      journal.note(read.request, reply, caller, state.nowMs(), fault?.kind);
      return { reply, fault };
    },
  };
}

/**
 * Starts an operator with its own keys on loopback.
 * @throws Error with code `EADDRINUSE` when a port is in use
 */
export async function startMockOperator(options: MockOptions): Promise<MockOperator> {
  const { behaviour, control, credentials, answer } = socketlessOperator(options);
  const stop = new AbortController();

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const read = await readRequest(incoming, behaviour);
    if (read === undefined) return void outgoing.destroy();
    const { reply, fault } = answer(read);
    if (fault === undefined) await behaviour.deliver(reply, incoming, outgoing);
    else await applyFault(fault, reply, incoming, outgoing, stop.signal);
  };

  const server = await listen(options.port ?? 0, handle);
  const controlServer = await startControl(options.controlPort, control, server);
  const close = async () => {
    stop.abort();
    await Promise.all([server.close(), controlServer?.close()]);
  };
  return {
    baseUrl: server.url,
    ...defined({ controlUrl: controlServer?.url }),
    control,
    credentials,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function startControl(
  port: number | undefined,
  control: MockControl,
  server: RunningServer,
): Promise<RunningServer | undefined> {
  if (port === undefined) return undefined;
  try {
    return await startControlServer(port, control);
  } catch (error) {
    await server.close();
    throw error;
  }
}
