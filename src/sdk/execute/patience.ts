import type { DriverError } from '../driver/driver-error.ts';

/** So many scenarios in a row may end with a broken driver. */
const MOST_BREAKS = 3;
/** So much time may be lost to scenarios in a row that end with a broken driver. */
const MOST_LOST_MS = 15_000;
/** So much time may be lost to such scenarios in a whole run. */
const MOST_LOST_IN_ALL_MS = 60_000;

/** How long a run goes on with a driver that breaks again and again. */
export class Patience {
  #breaks = 0;
  #lostMs = 0;
  #lostInAllMs = 0;
  #givenUp: string | undefined;

  /** Why the driver is given up; undefined while it is not. */
  get givenUp(): string | undefined {
    return this.#givenUp;
  }

  /** @param error how the driver broke in a scenario, if it did @param durationMs how long the scenario took */
  scenarioEnded(error: DriverError | undefined, durationMs: number): void {
    if (error === undefined) {
      this.#breaks = 0;
      this.#lostMs = 0;
      return;
    }
    this.#breaks += 1;
    this.#lostMs += durationMs;
    this.#lostInAllMs += durationMs;
    const isOver =
      this.#breaks >= MOST_BREAKS || this.#lostMs >= MOST_LOST_MS || this.#lostInAllMs >= MOST_LOST_IN_ALL_MS;
    if (!isOver) return;
    const often = `${this.#breaks} ${this.#breaks === 1 ? 'scenario' : 'scenarios in a row'}`;
    this.#givenUp ??= `the driver was given up after it broke in ${often}, the last time because ${error.message}`;
  }
}
