import type { MockCredentials } from '../mock/state/mock-credentials.ts';

/** A hostile operator that is running, on loopback. */
export type RunningHostile = {
  /** The base address that a run calls. */
  url: string;
  /** The number of connections to a second server, which a run must never call. */
  strayed?(): number;
  close(): Promise<void>;
};

/** An operator that is broken in one way, and the required end of a run against it. */
export type Hostile = {
  id: string;
  describes: string;
  expects: {
    exitCodes: readonly number[];
    /** A text that the run must show on the screen or in its verdict. */
    says: RegExp;
  };
  /**
   * @param credentials the credentials that the run sends, and that valid answers need
   * @throws Error when a program that it needs is missing, such as openssl
   */
  start(credentials: MockCredentials): Promise<RunningHostile>;
};

/** The exit code of a run that could not judge the target, because it got no complete answers. */
export const INCOMPLETE = [3] as const;
/** The exit code of a run whose target is odd and breaks no requirement: what is odd must be said. */
export const CONFORMS = [0] as const;
/** The exit code of a run whose target answered in breach of the contract. */
export const VIOLATES = [1] as const;
