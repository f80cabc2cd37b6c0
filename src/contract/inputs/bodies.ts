import type { InputRow } from './input-row.ts';

/** Bodies without a refresh token in them whose length alone sets them apart. */
export const shortBodyInputs = [
  { name: 'empty body', describes: 'no byte at all' },
  { name: 'base64 of one byte', describes: 'with padding or without' },
  { name: 'base64 of two or three bytes', describes: 'with padding or without' },
  {
    name: 'oldest layout without its key id',
    describes:
      'base64 of 2 to 28 bytes of which the first is 0x02: it ends before byte 29, where its key id ends',
  },
  {
    name: 'oldest layout with a made-up key id',
    describes: 'base64 of 29 bytes or more of which the first is 0x02',
  },
  {
    name: 'inner layout without its key id',
    describes:
      'base64 of 2 to 5 bytes of which the second is 0x70: it ends before byte 6, where its key id ends',
  },
  {
    name: 'inner layout with a made-up key id',
    describes: 'base64 of 6 bytes or more of which the second is 0x70',
  },
] as const satisfies readonly InputRow[];

const kinds = [
  { name: 'base64', describes: 'letters of base64, of four bytes or more' },
  { name: 'padding', describes: 'letters of base64 with padding that is too much or misplaced' },
  { name: 'base64 cut within a quantum', describes: 'letters of base64 that end one after a quantum' },
  { name: 'white space', describes: 'spaces and line breaks' },
  { name: 'JSON', describes: 'a JSON object, array or literal' },
  { name: 'form', describes: 'names and values of a form' },
  { name: 'page', describes: 'HTML' },
  { name: 'text with NUL', describes: 'other text that holds a NUL' },
  { name: 'text outside ASCII', describes: 'other text that holds a letter outside ASCII' },
  { name: 'text with a percent sign', describes: 'other text that holds a percent sign' },
  { name: 'text', describes: 'other text' },
] as const satisfies readonly InputRow[];

const sizes = [
  { name: '', describes: '' },
  { name: ' as long as a token', describes: ', of as many characters as a token of the target' },
  { name: ' over 1,000 characters', describes: ', of over 1,000 characters' },
  { name: ' over 1 MiB', describes: ', of over 1,048,576 bytes' },
] as const satisfies readonly InputRow[];

export type BodyKind = (typeof kinds)[number]['name'];
export type BodySize = (typeof sizes)[number]['name'];

/** Bodies without a refresh token in them, by what they are and how long they are. */
export const bodyInputs: readonly { name: `${BodyKind}${BodySize}`; describes: string }[] = kinds.flatMap(
  (kind) =>
    sizes.map((size) => ({
      name: `${kind.name}${size.name}` as const,
      describes: `${kind.describes}${size.describes}`,
    })),
);
