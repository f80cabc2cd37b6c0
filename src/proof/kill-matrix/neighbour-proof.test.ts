import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { neighbours } from '../../mutants/neighbours/neighbours.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { proveNeighbours } from './neighbour-proof.ts';
import { ProofTally } from './proof-tally.ts';

const chosen = neighbours.filter(({ id }) => id === 'key-id-is-ignored');
const refreshed = { when: 'bearer', status: 'success', httpStatus: 200, sealed: true };
const refused = { when: 'bearer', status: 'client_error', httpStatus: 400, sealed: false };

let folder: string;
let lines: string[];
let tally: ProofTally;
beforeEach(() => {
  folder = scratchFolder();
  lines = [];
  tally = new ProofTally((line) => lines.push(line));
});

function fileOf(expect: object[], requirement = 'RF-ST-06'): string {
  const file = join(folder, 'waivers.json');
  const waiver = { requirement, kind: 'violation', expect, reason: 'as recorded', owner: 'the operator' };
  writeFileSync(file, JSON.stringify({ recorded: 'an operator', waivers: [waiver] }));
  return file;
}

const altered = [
  ...['initialization vector altered', 'ciphertext altered', 'tag altered', 'last quantum altered'],
  ...['several parts altered', 'tokens spliced', 'letters in lower case', 'letters in upper case'],
  ...['made-up token', 'made-up token with the scope', 'made-up token with the key id'],
  'token of another operator',
];

test('a waiver that names the scope alone does not cover a change in the key id', async () => {
  const file = fileOf([{ ...refreshed, input: ['scope altered'] }]);
  await proveNeighbours(tally, { file, chosen });
  expect(lines).toEqual(['ok      the waiver of RF-ST-06 does not cover near-key-id-is-ignored']);
});

test('a waiver that covers a neighbour is found', async () => {
  const file = fileOf([
    { ...refreshed, input: ['scope altered', 'key id altered', 'several parts altered'] },
    { ...refused, input: [...altered, 'key id altered'] },
  ]);
  await proveNeighbours(tally, { file, chosen });
  expect(lines).toEqual(['NOT OK  the waiver of RF-ST-06 covers, or does not see, near-key-id-is-ignored']);
});

test('a violation that is of another answer and another input proves nothing about a waiver', async () => {
  const file = fileOf([{ ...refused, input: [...altered, 'scope altered'] }]);
  await proveNeighbours(tally, { file, chosen });
  expect(lines).toEqual([
    'NOT OK  the waiver of RF-ST-06 is not near to what is seen of near-key-id-is-ignored',
  ]);
});

test('a waiver without a neighbour is named', async () => {
  const file = fileOf([{ status: 'success', input: ['issued token'] }], 'RF-REQ-02');
  await proveNeighbours(tally, { file, chosen: [] });
  expect(lines).toEqual(['NOT OK  the waiver of RF-REQ-02 has no neighbour']);
});
