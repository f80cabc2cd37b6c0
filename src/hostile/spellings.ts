import { documented } from '../mock/behaviour/documented.ts';
import { type Hostile, VIOLATES } from './hostile.ts';
import { withMock } from './with-mock.ts';

const BYTE_ORDER_MARK = '\ufeff';

type Spelling = { id: string; describes: string; breaks: RegExp; spell: (text: string) => string };

/** Decoders disagree about the bytes of most of these. */
const spelt: readonly Spelling[] = [
  { id: 'quotes', describes: 'in quotes', breaks: /RF-ENC-01/, spell: (text) => `"${text}"` },
  {
    id: 'byte-order-mark',
    describes: 'after a byte order mark',
    breaks: /RF-ENC-01/,
    spell: (text) => BYTE_ORDER_MARK + text,
  },
  { id: 'semicolon', describes: 'before a semicolon', breaks: /RF-ENC-01/, spell: (text) => `${text};` },
  {
    id: 'data-url',
    describes: 'as a data URL',
    breaks: /RF-ENC-01/,
    spell: (text) => `data:application/octet-stream;base64,${text}`,
  },
  {
    id: 'padding-inside',
    describes: 'in two pieces, each with its own padding',
    breaks: /RF-ENC-0[14]/,
    spell: (text) => `${Buffer.from(text.slice(0, 16), 'base64').subarray(1).toString('base64')}${text}`,
  },
  {
    id: 'lines',
    describes: 'in lines of 76 letters',
    breaks: /RF-ENC-07/,
    spell: (text) => text.replace(/.{76}/g, '$&\r\n'),
  },
];

/** Operators that write the base64 of sealed answers in another way than the contract says. */
export const spellings: readonly Hostile[] = spelt.map(({ id, describes, breaks, spell }) =>
  withMock(
    {
      id: `sealed-spelt-with-${id}`,
      describes: `writes the base64 of a sealed answer ${describes}`,
      expects: { exitCodes: VIOLATES, says: new RegExp(`${breaks.source} is violated`) },
    },
    () => ({
      encodeSealed: (sealed, request) => {
        const { body, contentType } = documented.encodeSealed(sealed, request);
        return { body: spell(body.toString()), contentType };
      },
    }),
  ),
);
