import { createServer, Server } from 'node:net';
import { expect, test, vi } from 'vitest';
import { mockCredentials } from '../mock/state/mock-credentials.ts';
import { mockCommand } from './mock.ts';
import { capturedIo } from './testing/captured-io.ts';

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

test('prints how to reach it, serves requests and stops on its signal', async () => {
  const { out: lines, io } = capturedIo();
  const stop = new AbortController();
  const args = { port: 0, controlPort: 0, behaviour: 'observed', revision: '2026-07' } as const;
  const ended = mockCommand(args, io, stop.signal);
  await until(() => lines.includes('press Ctrl-C to stop'));
  const shown = lines.join('\n');
  const baseUrl = /base URL +(\S+)/.exec(shown)?.[1] ?? '';
  const controlUrl = /control +(\S+)/.exec(shown)?.[1] ?? '';
  expect(shown).toContain(
    `npm test -- --target=${baseUrl} --control ${controlUrl} --revision 2026-07 --waivers suites/waivers/integ.json`,
  );
  const answer = await fetch(`${baseUrl}/v2/token/refresh`, { method: 'POST' });
  expect(await answer.json()).toMatchObject({ status: 'error' });
  expect((await fetch(`${controlUrl}/journal`)).status).toBe(200);
  stop.abort();
  expect(await ended).toBe(0);
  await expect(fetch(baseUrl)).rejects.toThrow();
});

test('either port in use gives one line and exit code 2', async () => {
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

test('an unknown behaviour is reported with the nearest name', async () => {
  const { err: errors, io } = capturedIo();
  const args = { port: 0, behaviour: 'obsrved', revision: '2023-08' } as const;
  expect(await mockCommand(args, io, new AbortController().signal)).toBe(2);
  expect(errors).toEqual(['the mock has no behaviour "obsrved"; did you mean observed?']);
});

test('the command for the documented operator in the default edition names only the target', async () => {
  const { out: lines, io } = capturedIo();
  const args = { port: 0, behaviour: 'documented', revision: '2023-08' } as const;
  // Stopped before it starts, it serves no request but still prints how to reach it.
  expect(await mockCommand(args, io, AbortSignal.abort())).toBe(0);
  const shown = lines.join('\n');
  expect(shown).toContain('control        none (--control-port starts one)');
  expect(shown).toMatch(/npm test -- --target=http:\/\/127\.0\.0\.1:\d+$/m);
  expect(lines.at(-1)).toBe('mock operator stopped');
});

test('a port without permission gives one line and exit code 2', async () => {
  const { err: errors, io } = capturedIo();
  vi.spyOn(Server.prototype, 'listen').mockImplementationOnce(function refuse(this: Server) {
    const refusal = Object.assign(new Error('listen EACCES'), { code: 'EACCES', port: 80 });
    queueMicrotask(() => this.emit('error', refusal));
    return this;
  });
  const args = { port: 80, behaviour: 'documented', revision: '2023-08' } as const;
  expect(await mockCommand(args, io, new AbortController().signal)).toBe(2);
  expect(errors).toEqual(['cannot listen on port 80 (EACCES); choose another with --port or --control-port']);
});

test('a number that is not a port is a defect of the caller', async () => {
  const { io } = capturedIo();
  const args = { port: 70_000, behaviour: 'documented', revision: '2023-08' } as const;
  await expect(mockCommand(args, io, new AbortController().signal)).rejects.toThrow(RangeError);
});

test('for a program it prints one line of JSON, with which it can be reached', async () => {
  const { out: lines, io } = capturedIo();
  const stop = new AbortController();
  const args = { port: 0, controlPort: 0, behaviour: 'documented', revision: '2023-08', json: true } as const;
  const ended = mockCommand(args, io, stop.signal);
  await until(() => lines.length > 0);
  const { baseUrl, controlUrl, apiKey, clientSecret } = JSON.parse(lines[0] ?? '') as Record<string, string>;
  expect((await fetch(`${baseUrl}/v2/token/refresh`, { method: 'POST' })).status).toBe(400);
  expect((await fetch(`${controlUrl}/journal`)).status).toBe(200);
  expect({ apiKey, clientSecret }).toEqual({
    apiKey: mockCredentials.apiKey,
    clientSecret: mockCredentials.clientSecret,
  });
  stop.abort();
  expect(await ended).toBe(0);
  expect(lines).toHaveLength(1);
});
