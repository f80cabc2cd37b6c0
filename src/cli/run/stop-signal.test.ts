import { afterEach, expect, test, vi } from 'vitest';
import { listenForStop } from './stop-signal.ts';

afterEach(() => void vi.restoreAllMocks());

// Sent only to this process's listeners, because a real signal would end the worker.
const send = (signal: 'SIGINT' | 'SIGTERM') => void process.emit(signal);

test.each(['SIGINT', 'SIGTERM'] as const)('the first %s requests a stop', (signal) => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  using stop = listenForStop();
  expect([stop.received(), stop.signal.aborted]).toEqual([undefined, false]);
  send(signal);
  expect([stop.received(), stop.signal.aborted]).toEqual([signal, true]);
  expect(exit).not.toHaveBeenCalled();
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a second signal, %s, ends the process at once with %i', (second, exitCode) => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  using stop = listenForStop();
  send('SIGINT');
  expect(() => send(second)).toThrow('ended');
  expect(exit).toHaveBeenCalledExactlyOnceWith(exitCode);
  expect(stop.received()).toBe('SIGINT');
});

test('a signal is acknowledged at once, before the run has stopped', () => {
  const said: string[] = [];
  using stop = listenForStop({ say: (line) => void said.push(line) });
  send('SIGINT');
  expect(said).toEqual([expect.stringMatching(/^SIGINT: stopping/)]);
  expect(stop.received()).toBe('SIGINT');
});

test('the loss of the output stops a run without a word, and a signal after it ends the process', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const said: string[] = [];
  const lost = new AbortController();
  using stop = listenForStop({ say: (line) => void said.push(line), lost: lost.signal });
  lost.abort();
  expect([stop.received(), stop.signal.aborted, said]).toEqual(['SIGPIPE', true, []]);
  expect(exit).not.toHaveBeenCalled();
  send('SIGTERM');
  expect(exit).toHaveBeenCalledWith(143);
});

test('the listeners are removed at the end', () => {
  const before = [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];
  const stop = listenForStop();
  stop[Symbol.dispose]();
  expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual(before);
  send('SIGINT');
  expect(stop.received()).toBeUndefined();
});
