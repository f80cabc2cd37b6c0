import type { MockCredentials } from '../mock/state/mock-credentials.ts';

/** A hostile operator that is running, on loopback. */
export type RunningHostile = {
  /** What a run is pointed at. */
  url: string;
  /** How many requests or connections reached a server that none may reach. */
  strayed?(): number;
  close(): Promise<void>;
};

/** An operator that is broken in one way, and how a run against it must end. */
export type Hostile = {
  id: string;
  describes: string;
  expects: {
    exitCodes: readonly number[];
    /** What the run must say of it, on the screen or in its verdict. */
    says: RegExp;
  };
  /**
   * @param credentials what the run will send; a valid answer is made with them
   * @throws Error when the machine lacks what it takes, such as openssl
   */
  start(credentials: MockCredentials): Promise<RunningHostile>;
};

/** No request was answered: nothing is known of the target. */
export const INCOMPLETE = [3] as const;
/** Requests were answered, and not as the contract says. */
export const VIOLATES = [1] as const;
