import { SdkUnderTest } from './sdk-under-test.ts';

/** Several drivers of one SDK. Each starts when it is asked first; all end together. */
export class SdkDrivers implements AsyncDisposable {
  readonly first: SdkUnderTest;
  readonly all: readonly SdkUnderTest[];

  /** @param command a command line for the shell */
  constructor(command: string, count: number) {
    this.first = new SdkUnderTest(command);
    this.all = [this.first, ...Array.from({ length: count - 1 }, () => new SdkUnderTest(command))];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.all.map((sdk) => sdk[Symbol.asyncDispose]()));
  }
}
