/** Lets answers wait until they are released. */
export class Release {
  #waiting: (() => void)[] = [];

  /** @param stopped ends the wait early, when the operator closes */
  wait(stopped: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      stopped.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  /** Lets every answer that waits go. @returns how many there were */
  all(): number {
    const released = this.#waiting;
    this.#waiting = [];
    for (const go of released) go();
    return released.length;
  }
}
