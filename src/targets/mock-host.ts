import type { Carrier } from '../client/carrier.ts';
import { documented } from '../mock/behaviour/documented.ts';
import {
  type MockOperator,
  type MockOptions,
  socketlessOperator,
  startMockOperator,
} from '../mock/mock-operator.ts';
import { socketlessCarrier } from './socketless-carrier.ts';

/** The place where a run's mock operators live. */
export type MockHost = {
  start(options: MockOptions): Promise<Pick<MockOperator, 'baseUrl' | 'control' | 'close'>>;
  /** The carrier of requests to an address; undefined for HTTP. */
  carrierTo(baseUrl: string): Carrier | undefined;
};

/** Behind sockets, on loopback. */
export const socketHost: MockHost = {
  start: (options) => startMockOperator({ ...options, isJournaled: false }),
  carrierTo: () => undefined,
};

/**
 * In this process, without sockets: about twice as fast. A behaviour that controls how its bytes are sent still gets a
 * socket.
 */
export function processHost(): MockHost {
  const carriers = new Map<string, Carrier>();
  let started = 0;
  return {
    async start(given) {
      const options = { ...given, isJournaled: false };
      const operator = socketlessOperator(options);
      if (operator.behaviour.deliver !== documented.deliver) return await startMockOperator(options);
      started += 1;
      const baseUrl = `http://mock-${started}.invalid`;
      carriers.set(baseUrl, socketlessCarrier(operator));
      const close = () => {
        carriers.delete(baseUrl);
        return Promise.resolve();
      };
      return { baseUrl, control: operator.control, close };
    },
    carrierTo: (baseUrl) => carriers.get(baseUrl),
  };
}
