import { expect, test } from 'vitest';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { Notices } from './notices.ts';

test('nothing is worth a word after usual answers', () => {
  const notices = new Notices();
  notices.observe(sampleExchange());
  expect(notices.notes).toEqual([]);
});

test('a member that stands twice is named once, with the exchange it was seen in first', () => {
  const notices = new Notices();
  const opened = { how: 'plain', value: {}, repeatedMembers: ['status'] } as const;
  for (const index of [4, 5]) notices.observe(sampleExchange({ index, opened }));
  expect(notices.notes).toEqual([
    expect.stringMatching(/exchange 4 names the member "status" more than once/),
  ]);
});

test('a name of another party is shortened and holds no control character', () => {
  const notices = new Notices();
  const opened = { how: 'plain', value: {}, repeatedMembers: [`\u001b[2J${'x'.repeat(500)}`] } as const;
  notices.observe(sampleExchange({ opened }));
  expect(notices.notes[0]).not.toContain('\u001b');
  expect(notices.notes[0]?.length).toBeLessThan(200);
});
