import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CheckedCase, checkDriver, protocolCases } from './check-driver.ts';

const folder = import.meta.dirname;
const reference = `"${process.execPath}" "${join(folder, '..', '..', '..', 'drivers', 'reference', 'driver.mjs')}"`;
const broken = (id: string) =>
  `"${process.execPath}" "${join(folder, 'fixtures', 'broken-driver.mjs')}" ${id}`;

async function checked(command: string, title?: string): Promise<CheckedCase[]> {
  const all: CheckedCase[] = [];
  const cases = protocolCases.filter((one) => title === undefined || one.title.startsWith(title));
  await checkDriver(command, (one) => void all.push(one), cases);
  return all;
}

const rows: readonly [id: string, title: string, came: RegExp][] = [
  ['own-ids', 'an answer has the id', /answered state 2 to "state" 5000/],
  ['done-for-unknown', 'a command that the driver does not know', /answered done 1 to "rewind"/],
  ['no-new-members', 'a member that the driver does not know', /exit code 1/],
  ['short-lines', 'a command of 200 kB', /exit code 1/],
  ['late-wait', 'a wait is answered', /done after [34]\d{3} ms/],
  ['two-outcomes', 'a refresh is answered with one outcome', /without a command|each command once/],
  ['no-restart', 'a refresh is answered in each session', /exit code 1/],
  [
    'late-silence',
    'a refresh that the operator never answers',
    /nothing within the timeout after [34]\d{3} ms/,
  ],
  ['no-generate', 'a generate is answered', /exit code 1/],
  ['talks-unasked', 'nothing is written', /without a command/],
  ['error-for-success', 'a success of the operator', /the error x/],
  ['no-token', 'a success of the operator', /no advertising_token/],
  [
    'whole-body',
    'an identity has members of the contract only',
    /must not have the member '(?:site_id|extra)'/,
  ],
  ['encoded-token', 'the token of the identity given', /the error http-400/],
  ['one-base-address', 'each refresh goes to its own', /no request to the second/],
  ['error-for-optout', 'an opt-out of the operator', /the error x/],
  ['opted-out-for-ever', 'a new session forgets', /an opt-out/],
  ['keeps-the-first-identity', 'a kept session takes', /no refresh of the other identity/],
  ['other-status', 'an error of the operator', /the status HTTP 400/],
  ['success-for-refused', 'a refused connection', /a success/],
  ['generate-fails', 'an SDK with the ability generate', /the error unknown/],
  ['state-without-token', 'an SDK with the ability state', /no token/],
  ['forgets-at-restart', 'an SDK with the ability persistence', /no token/],
  ['no-timer', 'an SDK with the ability timer', /1 requests/],
  ['stays-after-bye', 'bye is answered', /still runs/],
  ['stays-after-bye', 'the driver ends when its standard input', /still runs/],
];

describe.concurrent('a driver that breaks one sentence of the protocol is named by its case:', () => {
  test.each(rows)(
    '%s',
    async (id, title, came) => {
      const [hello, named] = await checked(broken(id), title);
      expect([hello?.result, named?.result]).toEqual(['right', 'wrong']);
      expect(named).toMatchObject({ title: expect.stringMatching(title), came: expect.stringMatching(came) });
    },
    40_000,
  );
});

test('every case is failed by a broken driver', () => {
  const unproven = protocolCases.filter((one) => !rows.some(([, title]) => one.title.startsWith(title)));
  expect(unproven.map(({ title }) => title)).toEqual([]);
});

test('a driver over a right SDK keeps every sentence of the protocol', async () => {
  const wrong = (await checked(reference)).filter(({ result }) => result !== 'right');
  expect(wrong).toEqual([]);
}, 60_000);

test('a driver that does not say hello is held against nothing else', async () => {
  const all = await checked(broken('no-hello'));
  expect(all.map(({ result }) => result)).toEqual(['wrong']);
});
