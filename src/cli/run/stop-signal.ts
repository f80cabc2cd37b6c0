import type { Signal } from '../../run/verdict/verdict-decision.ts';

/** Turns the first SIGINT or SIGTERM into a stop request; a second one ends the process at once. */
export type StopSignal = Disposable & { signal: AbortSignal; received(): Signal | undefined };

export function listenForStop(): StopSignal {
  const controller = new AbortController();
  let received: Signal | undefined;
  const on = (name: Signal, exitCode: number) => () => {
    if (received !== undefined) process.exit(exitCode);
    received = name;
    controller.abort();
  };
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
    },
  };
}
