import { describe, expect, test } from 'vitest';
import { TransportError } from '../../client/transport-error.ts';
import { Outage } from './outage.ts';

const broken = () => new TransportError('broken-off', 'POST /refresh broke the connection off (ECONNRESET)');

function outage(isAlive: boolean): { outage: Outage; asked: () => number } {
  let asked = 0;
  const answersYet = () => {
    asked += 1;
    return Promise.resolve(isAlive);
  };
  return { outage: new Outage(answersYet), asked: () => asked };
}

describe('a target that may have stopped answering', () => {
  test('is given up after three failures in a row, with the last one named', async () => {
    const { outage: watch } = outage(false);
    for (let count = 0; count < 3; count += 1) {
      await watch.admit();
      watch.failed(broken());
    }
    await expect(watch.admit()).rejects.toMatchObject({ code: 'given-up' });
    expect(watch.reason).toMatch(/3 exchanges in a row.*ECONNRESET/);
  });

  test('is not waited for any longer, whatever is under way', async () => {
    const { outage: watch } = outage(false);
    for (let count = 0; count < 3; count += 1) watch.failed(broken());
    expect(watch.closed.aborted).toBe(false);
    const refused: unknown = await watch.admit().catch((error: unknown) => error);
    expect(watch.closed.reason).toBe(refused);
    watch.failed(watch.closed.reason as TransportError);
    expect(watch.reason).toMatch(/ECONNRESET/);
  });

  test('is not given up for failures between answers', async () => {
    const { outage: watch, asked } = outage(false);
    for (let count = 0; count < 10; count += 1) {
      watch.failed(broken());
      watch.failed(broken());
      watch.answered();
    }
    await watch.admit();
    expect([watch.reason, asked()]).toEqual([undefined, 0]);
  });

  test('is given up after ten timeouts in all, whatever it answers between them', async () => {
    const { outage: watch } = outage(true);
    for (let count = 1; count < 10; count += 1) {
      watch.failed(new TransportError('timeout', 'POST /refresh gave no complete answer in time'));
      watch.answered();
    }
    await watch.admit();
    watch.failed(new TransportError('timeout', 'POST /refresh gave no complete answer in time'));
    await expect(watch.admit()).rejects.toMatchObject({ code: 'given-up' });
  });

  test('is not given up when it answers a harmless request', async () => {
    const { outage: watch, asked } = outage(true);
    for (let count = 0; count < 3; count += 1) watch.failed(broken());
    await watch.admit();
    expect([watch.reason, asked()]).toEqual([undefined, 1]);
  });

  test('is asked once, however many requests fail at the same time', async () => {
    const { outage: watch, asked } = outage(false);
    for (let count = 0; count < 16; count += 1) watch.failed(broken());
    await expect(watch.admit()).rejects.toMatchObject({ code: 'given-up' });
    watch.failed(broken());
    expect(asked()).toBe(1);
  });
});
