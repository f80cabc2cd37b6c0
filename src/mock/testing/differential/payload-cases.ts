import { type DifferentialCase, generates, someone } from './case.ts';

/** JSON values where an identifier is expected. */
const values: Record<string, string> = {
  null: 'null',
  true: 'true',
  false: 'false',
  zero: '0',
  int: '42',
  neg: '-1',
  big: '123456789012345678901234567890',
  'big float': '1e400',
  float: '1.50',
  'empty string': '""',
  space: '" "',
  'empty list': '[]',
  'empty object': '{}',
};

const members: Record<string, string> = {
  'email in list': '{"email":["a@b.c"]}',
  'email two in list': '{"email":["a@b.c","d@e.f"]}',
  'email nested list': '{"email":[[["a@b.c"]]]}',
  'phone in list': '{"phone":["+12345678901"]}',
  'email optout in list': '{"email":["optout@example.com"]}',
  'email and phone': '{"email":"a@b.c","phone":"+12345678901"}',
  'email and null phone': '{"email":"a@b.c","phone":null}',
  'all null': '{"email":null,"phone":null}',
  'email empty and phone': '{"email":"","phone":"+12345678901"}',
  'both policy fields': '{"email":"a@b.c","policy":1,"optout_check":1}',
};

const documents: Record<string, string> = {
  'empty object': '{}',
  list: '[]',
  string: '"a@b.c"',
  number: '5',
  'trailing comma': '{"email":"a@b.c",}',
  'trailing garbage': `${someone} x`,
  'trailing spaces': `${someone} \n\t`,
  'leading spaces': ` \n${someone}`,
  'line comment': '{"email":"a@b.c" // c\n}',
  'block comment': '{/* c */"email":"a@b.c"}',
  'single quotes': "{'email':'a@b.c'}",
  'unquoted name': '{email:"a@b.c"}',
  Infinity: '{"email":"a@b.c","x":Infinity}',
  'leading zero': '{"email":"a@b.c","x":01}',
  'lone dot': '{"email":"a@b.c","x":.5}',
  'trailing dot': '{"email":"a@b.c","x":5.}',
  'number over 1000 digits': `{"email":"a@b.c","x":${'9'.repeat(1001)}}`,
  'huge exponent': '{"email":"a@b.c","x":1e99999999999}',
  'raw newline in string': '{"email":"a@b\n.c"}',
  'tab in string': '{"email":"a@b\t.c"}',
  'escaped slash': '{"email":"a@b\\/c"}',
  'lone surrogate escape': '{"email":"a\\ud800@b.c"}',
  'duplicate member': '{"email":"a@b.c","email":"d@e.f"}',
  'duplicate: bad then good': '{"email":"bad","email":"d@e.f"}',
  'duplicate: then null': '{"email":"d@e.f","email":null}',
  'nested 500 deep': nested(500),
  'nested 1001 deep': nested(1001),
  truncated: '{"email":"a@b.c"',
  'name with space': '{"email ":"a@b.c"}',
  '__proto__ email': '{"__proto__":{"email":"a@b.c"}}',
  'long string 100k': `{"email":"a@b.c","x":"${'y'.repeat(100_000)}"}`,
  'long name 60k': `{"email":"a@b.c","${'y'.repeat(60_000)}":1}`,
  'nbsp white space': `\u00a0${someone}`,
  'nul after': `${someone}\0`,
};

const bytes: Record<string, Buffer> = {
  'invalid UTF-8 outside a string': Buffer.from('{"email":"a@b.c"}\xff', 'latin1'),
  'UTF-16LE': Buffer.from(someone, 'utf16le'),
  'CESU surrogates': Buffer.from('{"email":"a\xed\xa0\x80@b.c"}', 'latin1'),
};

const policies = ['0', '2', '-1', 'null', '1.0', 'true', '[]', '99999999999999999999'];

function nested(depth: number): string {
  return `{"email":"a@b.c","x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
}

/** Payloads for generate: types of identifiers, JSON documents, and policies. */
export const payloadCases: DifferentialCase[] = [
  ...['email', 'email_hash', 'phone', 'phone_hash'].flatMap((field) =>
    Object.entries(values).map(([kind, value]) =>
      generates(`${field} ${kind}`, { payload: `{"${field}":${value}}` }),
    ),
  ),
  ...Object.entries(members).map(([name, payload]) => generates(name, { payload })),
  ...Object.entries({ ...documents, ...bytes }).map(([name, payload]) =>
    generates(`doc ${name}`, { payload }),
  ),
  ...['policy', 'optout_check', 'optoutCheck'].flatMap((field) =>
    policies.map((value) =>
      generates(`${field} ${value} optout`, {
        payload: `{"email":"optout@example.com","${field}":${value}}`,
      }),
    ),
  ),
];
