import type { Signal } from '../../run/verdict/run-facts.ts';

type StopOptions = {
  /** Told at once what happens now, because the reports take a moment. */
  say?: (line: string) => void;
  /** Ends the run like a signal. */
  lost?: AbortSignal | undefined;
};

/** Turns the first SIGINT or SIGTERM into a stop request; a second one ends the process at once. */
export type StopSignal = Disposable & { signal: AbortSignal; received(): Signal | undefined };

export function listenForStop({ say, lost }: StopOptions = {}): StopSignal {
  const controller = new AbortController();
  let received: Signal | undefined;
  const on = (name: Signal, exitCode: number) => () => {
    if (received !== undefined) process.exit(exitCode);
    received = name;
    say?.(`${name}: stopping; the report follows in a moment, a second signal ends the run at once`);
    controller.abort();
  };
  const onLoss = () => {
    received ??= 'SIGPIPE';
    controller.abort();
  };
  lost?.addEventListener('abort', onLoss);
  const onInterrupt = on('SIGINT', 130);
  const onTerminate = on('SIGTERM', 143);
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    received: () => received,
    [Symbol.dispose]() {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      lost?.removeEventListener('abort', onLoss);
    },
  };
}
