import type { IncomingMessage, ServerResponse } from 'node:http';
import { defined } from '../basics/defined.ts';
import type { Revision } from '../contract/revision.ts';
import type { Behaviour } from './behaviour/behaviour.ts';
import { documented } from './behaviour/documented.ts';
import { applyFault } from './control/apply-fault.ts';
import { controlOf, type MockControl } from './control/control.ts';
import { startControlServer } from './control/control-server.ts';
import { type Fault, FaultQueue } from './control/fault.ts';
import { Journal, type Occasion } from './control/journal.ts';
import { Release } from './control/release.ts';
import { sealedWith } from './control/sealed-with.ts';
import { type Earlier, tampered } from './control/tamper.ts';
import { listen, type RunningServer } from './http/http-server.ts';
import type { MockRequest } from './http/mock-request.ts';
import type { Reply } from './http/reply.ts';
import { dispatch } from './routes/dispatch.ts';
import { type ReadRequest, readRequest } from './routes/read-request.ts';
import { type MockCredentials, mockCredentials } from './state/mock-credentials.ts';
import { defaultLifetimes, type Lifetimes, OperatorState } from './state/operator-state.ts';

/** Of so many paths, those asked last, an answer is kept for a fault that repeats it: the contract has two. */
const MOST_PATHS = 16;

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
  /** Whether requests are kept for the control's journal, which costs a tenth of an answer. Default true. */
  isJournaled?: boolean;
  /** Told of every request and of the answer as it is sent, secrets included. */
  observe?: (seen: SeenRequest) => void;
};

/** A request with the answer that was sent to it. */
export type SeenRequest = Occasion & { request: MockRequest; reply: Reply };

/** A mock operator that runs. It is closed by `close`, or at the end of a block that declares it with `await using`. */
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
  release: Release;
  /** The answer to a request, and the fault in how it travels. */
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
  const { isJournaled = true, observe } = options;
  const release = new Release();
  const earlier = new Map<string, Earlier>();
  return {
    behaviour,
    control: controlOf(state, faults, journal, release),
    credentials,
    release,
    answer(read) {
      const { request } = read;
      const fault = faults.next(request);
      const usual = dispatch(read, behaviour, state);
      const sealed = () => sealedWith(request, behaviour, state);
      const reply = fault === undefined ? usual : tampered(fault, usual, sealed(), earlier.get(request.path));
      if (request.method === 'POST') {
        earlier.delete(request.path);
        earlier.set(request.path, { reply: usual, key: () => sealed()?.key });
        const [oldest] = earlier.keys();
        if (earlier.size > MOST_PATHS && oldest !== undefined) earlier.delete(oldest);
      }
      if (!isJournaled && observe === undefined) return { reply, fault };
      const occasion = { atMs: state.nowMs(), realAtMs: Date.now(), fault: fault?.kind };
      if (isJournaled) {
        const caller = state.clients.callerOf(request.headers['authorization']);
        journal.note(request, asSent(reply, fault), caller, occasion);
      }
      observe?.({ ...occasion, request, reply });
      return { reply, fault };
    },
  };
}

/** What of an answer reaches the caller: a connection that is reset at once carries none. */
function asSent(reply: Reply, fault: Fault | undefined): Pick<Reply, 'httpStatus' | 'status' | 'body'> {
  if (fault?.kind !== 'reset' && fault?.kind !== 'garbage') return reply;
  return { httpStatus: 0, body: '' };
}

/**
 * Starts an operator with its own keys on loopback.
 * @throws Error with code `EADDRINUSE` when a port is in use
 */
export async function startMockOperator(options: MockOptions): Promise<MockOperator> {
  const { behaviour, control, credentials, release, answer } = socketlessOperator(options);
  const stop = new AbortController();

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const read = await readRequest(incoming, behaviour);
    if (read === undefined) return void outgoing.destroy();
    const { reply, fault } = answer(read);
    if (fault === undefined) await behaviour.deliver(reply, incoming, outgoing);
    else await applyFault(fault, reply, incoming, outgoing, { stopped: stop.signal, release });
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
