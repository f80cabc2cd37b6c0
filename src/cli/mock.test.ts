import { createServer, Server } from 'node:net';
import { expect, test, vi } from 'vitest';
import { mockCommand } from './mock.ts';
import { capturedIo } from './testing/captured-io.ts';

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

test('says how to reach it, serves, and stops when told', async () => {
  const { out: lines, io } = capturedIo();
  const stop = new AbortController();
  const args = { port: 0, controlPort: 0, behaviour: 'observed', revision: '2026-07' } as const;
  const ended = mockCommand(args, io, stop.signal);
  await until(() => lines.includes('Ctrl-C stops it'));
  const shown = lines.join('\n');
  const baseUrl = /base URL +(\S+)/.exec(shown)?.[1] ?? '';
  const controlUrl = /control +(\S+)/.exec(shown)?.[1] ?? '';
  expect(shown).toContain(
    `npm test -- --target=${baseUrl} --revision 2026-07 --waivers suites/waivers/observed.json`,
  );
  const answer = await fetch(`${baseUrl}/v2/token/refresh`, { method: 'POST' });
  expect(await answer.json()).toMatchObject({ status: 'error' });
  expect((await fetch(`${controlUrl}/journal`)).status).toBe(200);
  stop.abort();
  expect(await ended).toBe(0);
  await expect(fetch(baseUrl)).rejects.toThrow();
});

test('a port in use is one line and exit code 2, whichever of the two', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await until(() => taken.listening);
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  for (const ports of [{ port }, { port: 0, controlPort: port }]) {
    const { err: errors, io } = capturedIo();
    const args = { ...ports, behaviour: 'documented', revision: '2023-08' } as const;
    expect(await mockCommand(args, io, new AbortController().signal)).toBe(2);
    expect(errors).toEqual([expect.stringMatching(`^port ${port} is in use`)]);
  }
  taken.close();
});

test('an unknown behaviour names the nearest', async () => {
  const { err: errors, io } = capturedIo();
  const args = { port: 0, behaviour: 'obsrved', revision: '2023-08' } as const;
  expect(await mockCommand(args, io, new AbortController().signal)).toBe(2);
  expect(errors).toEqual(['the mock has no behaviour "obsrved"; the nearest is observed']);
});

test('of the documented operator in the default edition the target alone is to be named', async () => {
  const { out: lines, io } = capturedIo();
  const args = { port: 0, behaviour: 'documented', revision: '2023-08' } as const;
  // Stopped before it began, it serves nobody and still says how it would have been reached.
  expect(await mockCommand(args, io, AbortSignal.abort())).toBe(0);
  const shown = lines.join('\n');
  expect(shown).toContain('control        none (--control-port starts one)');
  expect(shown).toMatch(/npm test -- --target=http:\/\/127\.0\.0\.1:\d+$/m);
  expect(lines.at(-1)).toBe('mock operator stopped');
});

test('a port that this user may not have is one line and exit code 2', async () => {
  const { err: errors, io } = capturedIo();
  vi.spyOn(Server.prototype, 'listen').mockImplementationOnce(function refuse(this: Server) {
    const refusal = Object.assign(new Error('listen EACCES'), { code: 'EACCES', port: 80 });
    queueMicrotask(() => this.emit('error', refusal));
    return this;
  });
  const args = { port: 80, behaviour: 'documented', revision: '2023-08' } as const;
  expect(await mockCommand(args, io, new AbortController().signal)).toBe(2);
  expect(errors).toEqual([
    'port 80 cannot be listened on (EACCES); choose another with --port or --control-port',
  ]);
});

test('a number that is no port is a defect of whoever let it through', async () => {
  const { io } = capturedIo();
  const args = { port: 70_000, behaviour: 'documented', revision: '2023-08' } as const;
  await expect(mockCommand(args, io, new AbortController().signal)).rejects.toThrow(RangeError);
});
