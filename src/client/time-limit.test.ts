import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { TimeLimit } from './time-limit.ts';

// Node exposes its garbage collector to a context that is created after this.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function ended(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));
}

/** Keeps this process busy, so that it reads nothing. */
function standStill(ms: number): void {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
}

describe('a time limit', () => {
  test('ends what takes too long, even if the garbage collector runs', async () => {
    const waiting = ended(new TimeLimit(50).signal);
    for (let count = 0; count < 4; count += 1) {
      collectGarbage();
      await sleep(5);
    }
    expect(await waiting).toMatchObject({ name: 'TimeoutError' });
  });

  test('ends with an outer signal, also one that was aborted before', async () => {
    const outer = new AbortController();
    using before = new TimeLimit(60_000, outer.signal);
    const waiting = ended(before.signal);
    outer.abort('stop');
    expect(await waiting).toBe('stop');
    using after = new TimeLimit(60_000, outer.signal);
    expect(after.signal.reason).toBe('stop');
    expect([before.isOver, after.isOver]).toEqual([false, false]);
  });

  test('can be one of many', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on('warning', note);
    const outer = new AbortController();
    const limits = Array.from({ length: 20 }, () => new TimeLimit(60_000, outer.signal));
    await sleep(1);
    process.off('warning', note);
    for (const limit of limits) limit[Symbol.dispose]();
    expect(warnings).toEqual([]);
  });

  test('reports that the time has run out', async () => {
    using limit = new TimeLimit(1);
    await ended(limit.signal);
    expect(limit.isOver).toBe(true);
  });

  test('does not count the time in which the process stood still', async () => {
    using limit = new TimeLimit(1_500);
    await sleep(1);
    standStill(1_600);
    await sleep(1);
    expect(limit.isOver).toBe(false);
  });

  test('ends only after what has arrived was read', async () => {
    using limit = new TimeLimit(50);
    const server = createServer((socket) => {
      socket.end('answer');
      standStill(100);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'data');
    expect(limit.isOver).toBe(false);
    server.close();
  });

  test('begins anew as long as there is progress, and then ends', async () => {
    let progress = 0;
    const working = setInterval(() => {
      progress += 1;
    }, 5);
    using limit = new TimeLimit(40, undefined, () => progress);
    await sleep(200);
    expect(limit.isOver).toBe(false);
    clearInterval(working);
    await ended(limit.signal);
    expect(limit.isOver).toBe(true);
  });

  test('ends with what it limits', async () => {
    const outer = new AbortController();
    const limit = new TimeLimit(1, outer.signal);
    limit[Symbol.dispose]();
    outer.abort();
    await sleep(20);
    expect(limit.signal.aborted).toBe(false);
  });

  test('lets go of what it limits', () => {
    const limit = new TimeLimit(60_000);
    let isTold = false;
    limit.onEnd = () => {
      isTold = true;
    };
    limit[Symbol.dispose]();
    limit.abort('too late');
    expect(isTold).toBe(false);
  });
});
