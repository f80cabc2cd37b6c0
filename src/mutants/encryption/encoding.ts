import type { RequirementId } from '../../contract/requirements.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

/** A mutant that writes the sealed bytes of an answer in another form than bare base64. */
function writtenAs(
  id: string,
  breaks: RequirementId,
  describes: string,
  write: (sealed: Buffer) => string,
): Mutant {
  return mutant({
    id,
    breaks: [breaks],
    describes,
    decides: () => ({ encodeSealed: (sealed) => ({ body: write(sealed), contentType: 'text/plain' }) }),
  });
}

/** How the sealed bytes of an answer are written as text. */
export const encodingMutants: readonly Mutant[] = [
  writtenAs(
    'answer-in-base64url',
    'RF-ENC-07',
    'a sealed answer is in the base64 alphabet for URLs',
    (sealed) => sealed.toString('base64url'),
  ),
  writtenAs('answer-unpadded', 'RF-ENC-07', 'a sealed answer has no padding', (sealed) =>
    sealed.toString('base64').replace(/=+$/, ''),
  ),
  writtenAs(
    'answer-ends-in-newline',
    'RF-ENC-07',
    'a sealed answer ends in a newline',
    (sealed) => `${sealed.toString('base64')}\n`,
  ),
  writtenAs(
    'answer-in-lines',
    'RF-ENC-07',
    'a sealed answer is broken into lines of 76 characters',
    (sealed) => sealed.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ),
  writtenAs(
    'answer-in-data-url',
    'RF-ENC-01',
    'a sealed answer is a data URL',
    (sealed) => `data:text/plain;base64,${sealed.toString('base64')}`,
  ),
  mutant({
    id: 'sealed-inside-json',
    breaks: ['RF-ENC-01'],
    alsoBreaks: because('the object around the sealed text has no status', 'RF-ST-01'),
    describes: 'a sealed answer is a member of a JSON object',
    decides: () => ({
      encodeSealed: (sealed) => ({
        body: JSON.stringify({ payload: sealed.toString('base64') }),
        contentType: 'application/json',
      }),
    }),
  }),
];
