import type { InputRow } from './input-row.ts';

/** Refresh tokens as they were issued. */
export const tokenInputs = [
  { name: 'issued token', describes: 'a refresh token as it was issued' },
  { name: 'opted-out token', describes: 'a refresh token of someone who opted out' },
  { name: 'expired token', describes: 'a refresh token shortly after it expired' },
  { name: 'long expired token', describes: 'a refresh token some time after it expired' },
  { name: 'token of another operator', describes: 'a refresh token that another environment issued' },
] as const satisfies readonly InputRow[];

const ages = [
  { name: 'later-run', describes: 'that an earlier run kept' },
  { name: 'quarter', describes: 'at a quarter of its life' },
  { name: 'three-fifths', describes: 'at three fifths of its life' },
  { name: 'nine-tenths', describes: 'at nine tenths of its life' },
  { name: 'identity-expired', describes: 'between the expiry of the identity and its own' },
] as const satisfies readonly InputRow[];

type AgeName = (typeof ages)[number]['name'];

/** Refresh tokens as they were issued, at an age at which they are valid. */
export const agedTokenInputs: readonly {
  name: `${'issued' | 'opted-out'} token, ${AgeName}`;
  describes: string;
}[] = ages.flatMap(({ name, describes }) => [
  { name: `issued token, ${name}` as const, describes: `a refresh token ${describes}` },
  {
    name: `opted-out token, ${name}` as const,
    describes: `a refresh token of someone who opted out ${describes}`,
  },
]);

/** Altered tokens that keep their form and length. The bytes are those of today's layout. */
export const alteredTokenInputs = [
  { name: 'scope altered', describes: 'only the first byte differs' },
  { name: 'key id altered', describes: 'only the four bytes after the first differ' },
  { name: 'initialization vector altered', describes: 'only the twelve bytes after the key id differ' },
  {
    name: 'ciphertext altered',
    describes: 'only bytes between the initialization vector and the tag differ',
  },
  { name: 'tag altered', describes: 'only the last 16 bytes differ, and not only the last three' },
  { name: 'last quantum altered', describes: 'only the last three bytes differ' },
  { name: 'several parts altered', describes: 'bytes of more than one of these parts differ' },
  { name: 'letter altered', describes: 'a letter of a token that is not base64 differs' },
  { name: 'tokens spliced', describes: 'the beginning of one token and the end of another' },
  { name: 'letters in lower case', describes: 'every letter in lower case' },
  { name: 'letters in upper case', describes: 'every letter in upper case' },
  { name: 'made-up token', describes: 'a made-up text in the form of a token' },
  { name: 'made-up token with the scope', describes: 'made up after the first two letters' },
  { name: 'made-up token with the key id', describes: 'made up after the first eight letters' },
] as const satisfies readonly InputRow[];

/** Damaged tokens that lost their form or their length. */
export const damagedTokenInputs = [
  { name: 'end cut off', describes: 'a token without its last letters' },
  { name: 'front cut off', describes: 'a token without its first letters' },
  { name: 'middle cut out', describes: 'a token without letters in its middle' },
  { name: 'end extended', describes: 'further letters after a token' },
  { name: 'front extended', describes: 'further letters before a token' },
  { name: 'sign inserted', describes: 'one of ! . = - inside a token' },
  { name: 'white space inserted', describes: 'a space or line break inside a token' },
  { name: 'NUL inserted', describes: 'a NUL inside a token' },
  { name: 'non-ASCII letter inserted', describes: 'a letter outside ASCII inside a token' },
  { name: 'first letter made a sign', describes: 'a token whose first letter became an exclamation mark' },
  { name: 'token as base64url', describes: 'a token in the alphabet of URLs' },
  { name: 'token as hexadecimal', describes: 'the bytes of a token in hexadecimal digits' },
  { name: 'token percent-encoded', describes: 'a token as it stands in a form' },
  { name: 'token as base64 twice', describes: 'the base64 of a token' },
  { name: 'token with spaces for plus signs', describes: 'a token that was decoded as a form' },
  { name: 'token in quotation marks', describes: 'single or double ones' },
  { name: 'token in angle brackets', describes: 'one before and one after' },
  { name: 'white space around a token', describes: 'a space, a tab or a line break before or after' },
  { name: 'byte order mark before a token', describes: 'U+FEFF before the first letter' },
  { name: 'token in JSON', describes: 'a JSON object with a token' },
  { name: 'token in a form', describes: 'a form with a token' },
  { name: 'token in an envelope', describes: 'a token encrypted as a generate request' },
] as const satisfies readonly InputRow[];
