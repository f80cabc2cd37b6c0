import type { RequirementId } from '../../contract/requirements.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { refusal } from '../../mock/http/reply.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import type { Neighbour } from './neighbour.ts';

const OLDEST_LAYOUT = 0x02;
const INNER_LAYOUT = 0x70;

/** An operator that stumbles over further bodies as it does over those of one byte. */
function failingOver(
  operator: Behaviour,
  isFailing: (text: string) => boolean,
): Pick<Behaviour, 'readToken'> {
  return {
    readToken: (text, keys) => (isFailing(text) ? unreadable('unhandled') : operator.readToken(text, keys)),
  };
}

function fails(
  id: string,
  what: string,
  isFailing: (text: string) => boolean,
  of: RequirementId = 'RF-ST-10',
): Neighbour {
  const describes = `${what} gets HTTP 500 unknown`;
  return { id, of, differsBy: 'input', describes, decides: (operator) => failingOver(operator, isFailing) };
}

const decoded = (text: string) => Buffer.from(text, 'base64');

/** What makes the operator fail, next to what does make it fail. */
export const failureNeighbours: readonly Neighbour[] = [
  fails('long-body-is-500', 'a body over 1,000 characters', (text) => text.length > 1_000),
  fails('percent-sign-is-500', 'a body with a percent sign', (text) => text.includes('%')),
  fails('nul-is-500', 'a body with a NUL', (text) => text.includes('\0')),
  fails('letter-outside-ascii-is-500', 'a body with a letter outside ASCII', (text) =>
    /[^\0-\x7F]/.test(text),
  ),
  fails('two-bytes-are-500', 'base64 of two bytes', (text) => /^[A-Za-z0-9+/]{3}=?$/.test(text)),
  fails('nul-is-unknown', 'a body with a NUL', (text) => text.includes('\0'), 'RF-ST-01'),
  fails('byte-three-is-500', 'a body that begins with byte 3', (text) => decoded(text)[0] === 0x03),
  fails(
    'oldest-layout-is-500',
    'a body of the oldest layout, whatever its length',
    (text) => decoded(text)[0] === OLDEST_LAYOUT,
  ),
  fails(
    'inner-layout-is-500',
    'a body of the inner layout, whatever its length',
    (text) => decoded(text)[1] === INNER_LAYOUT,
  ),
  {
    id: 'one-byte-is-an-error-of-500',
    of: 'RF-ST-10',
    differsBy: 'answer',
    describes: 'base64 of one byte gets HTTP 500 with the status error',
    decides: (operator) => ({
      sendRefusal: (refused, situation) => {
        if (refused.status !== 'unknown') return operator.sendRefusal(refused, situation);
        return { ...operator.sendRefusal(refusal('error', 'another answer'), situation), httpStatus: 500 };
      },
    }),
  },
  {
    id: 'type-without-subtype-is-500',
    of: 'RF-ST-10',
    differsBy: 'input',
    describes: 'a content type without a subtype gets HTTP 500 with a text',
    decides: (operator) => ({
      answerUnreadable: (request) =>
        request.headers['content-type'] === 'text'
          ? { httpStatus: 500, headers: {}, body: 'Internal Server Error' }
          : operator.answerUnreadable(request),
    }),
  },
];
