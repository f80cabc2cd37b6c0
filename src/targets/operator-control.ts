/**
 * What a test may change in an operator with a control interface. All times are Unix milliseconds of the operator's own
 * clock.
 */
export type OperatorControl = {
  nowMs(): number;
  advanceClock(ms: number): void;
  setClock(unixMs: number): void;
  /** Adds a key and returns its id, which means something to this control only; without `activatesAtMs` it is active at once. */
  addKey(keyset: 'master' | 'refresh' | 'site', options?: { activatesAtMs?: number }): number;
  activateKey(id: number): void;
  /** An expired key no longer seals, but still opens. */
  expireKey(id: number): void;
  /** Adds a refresh key that is active now and returns its id. */
  rotateRefreshKey(): number;
  /** @param identity one of `email`, `phone`, `email_hash`, `phone_hash`, as generate takes them */
  optOut(identity: Record<string, unknown>): void;
  disableClient(apiKey: string): void;
  enableClient(apiKey: string): void;
  /** Restores the operator's initial state. */
  reset(): void;
};
