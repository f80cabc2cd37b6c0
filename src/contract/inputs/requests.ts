import type { InputRow } from './input-row.ts';

/** Methods other than POST that the suites send. */
export const otherMethods = [
  'GET',
  'HEAD',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'PROPFIND',
  'REPORT',
  'SEARCH',
] as const;

type OtherMethod = (typeof otherMethods)[number];

/** Requests by another method than POST, whatever their body. */
export const methodInputs: readonly { name: `method ${OtherMethod}`; describes: string }[] = otherMethods.map(
  (method) => ({ name: `method ${method}` as const, describes: `a request by ${method}` }),
);

/** Content types, where a test is about them. A content type that makes no difference sets nothing apart elsewhere. */
export const contentTypeInputs = [
  { name: 'content type text', describes: 'text/plain' },
  { name: 'content type form', describes: 'application/x-www-form-urlencoded' },
  { name: 'content type JSON', describes: 'application/json' },
  { name: 'content type unknown', describes: 'a type that nobody knows' },
  { name: 'content type octet-stream', describes: 'application/octet-stream' },
  { name: 'no content type', describes: 'no Content-Type header' },
  { name: 'content type empty', describes: 'a Content-Type header without a value' },
  { name: 'content type without a subtype', describes: 'a text without a slash, or nothing beside it' },
  { name: 'content type of great length', describes: 'over 1,000 characters' },
  { name: 'charset unknown', describes: 'a content type whose charset nobody knows' },
  { name: 'charset empty', describes: 'a content type with a charset parameter without a value' },
  {
    name: 'parameter with an open quotation mark',
    describes: 'a content type that ends in a quotation mark',
  },
] as const satisfies readonly InputRow[];

/** Origins of pages, where a test is about them. */
export const originInputs = [
  { name: 'origin of HTTPS', describes: 'an Origin of https without a port' },
  { name: 'origin of HTTP', describes: 'an Origin of http without a port' },
  { name: 'origin with a port', describes: 'an Origin with a port' },
] as const satisfies readonly InputRow[];

/** Other parts of a request that must change nothing, where a test is about them. */
export const harmlessInputs = [
  { name: 'query string', describes: 'a valid token with a query string' },
  { name: 'scheme in another case', describes: 'a valid token with `bearer` in another case' },
] as const satisfies readonly InputRow[];
