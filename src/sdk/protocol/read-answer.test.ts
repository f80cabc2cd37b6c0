import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

const read =
  (answer: object, command = 'refresh') =>
  () =>
    readAnswer(JSON.stringify({ id: 1, ...answer }), 1, command);

describe('an answer that does not fit', () => {
  it.each([
    [
      { answer: 'outcome', outcome: 'error', error: { message: 'no' } },
      "/error must have required property 'kind'",
    ],
    [{ answer: 'outcome', outcome: 'optout', tookMs: 3 }, "the answer must not have the member 'tookMs'"],
    [
      { answer: 'outcome', outcome: 'success', identity: { version: 3 } },
      "/identity must not have the member 'version'",
    ],
    [{ answer: 'outcome', outcome: 'success' }, "the answer must have required property 'identity'"],
    [{ answer: 'result' }, "must have required property 'outcome'"],
    [{ outcome: 'optout' }, "the answer must have required property 'answer'"],
  ])('is held against the form of its own kind: %j', (answer, words) => {
    expect(read(answer)).toThrow(words);
  });

  it('is told by the form that the command wants where it is of no kind', () => {
    expect(read({ answer: 'result', outcome: 'optout' })).toThrow('/answer must be "outcome"');
  });

  it('never repeats a name that may be a token', () => {
    const token = 'AAAAAmFk0xtr7';
    expect(read({ answer: 'state', [token]: 1 }, 'state')).not.toThrow(token);
    expect(read({ answer: 'state', [token]: 1 }, 'state')).toThrow('must NOT have additional properties');
  });
});

it('accepts an answer that fits', () => {
  expect(read({ answer: 'outcome', outcome: 'optout' })()).toMatchObject({ outcome: 'optout' });
});
