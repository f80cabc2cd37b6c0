import { describe, expect, test } from 'vitest';
import { parsePage } from './parse-page.ts';
import { smallGeneratePage, smallRefreshPage } from './testing/small-page.ts';

const parse = (markdown: string) => parsePage(markdown, 'page.md');

describe('parsing a page', () => {
  test('gives every table, each row with its line', () => {
    expect(parse(smallRefreshPage)).toEqual({
      file: 'page.md',
      endpoint: 'refresh',
      pathParameters: [{ name: '{environment}', type: 'string', attribute: 'required', line: 7 }],
      bodyParameters: [],
      properties: [{ name: 'refresh_from', type: 'double', line: 13 }],
      statuses: [
        { status: 'success', httpStatus: 200, line: 19 },
        { status: 'client_error', httpStatus: 400, line: 20 },
      ],
      messageRule: { except: ['success'], line: 22 },
      messageContested: false,
      identities: [{ kind: 'email', value: 'out@example.com', next: '/token/refresh', line: 28 }],
      contestedIdentities: [],
    });
  });

  test('gives the body parameters of generate', () => {
    const { endpoint, bodyParameters } = parse(smallGeneratePage);
    expect(endpoint).toBe('generate');
    expect(bodyParameters).toEqual([
      { name: 'email', type: 'string', attribute: 'conditionally required', line: 13 },
    ]);
  });

  test('counts lines correctly after front matter, with LF and with CRLF', () => {
    const withHeader = `---\ntitle: POST /token/generate\nrevision: 2023-08\n---\n\n${smallRefreshPage}`;
    for (const markdown of [withHeader, withHeader.replaceAll('\n', '\r\n')]) {
      expect(parse(markdown).endpoint).toBe('refresh');
      expect(parse(markdown).properties[0]?.line).toBe(18);
    }
  });

  test('finds the endpoint in the title of the front matter if there is no first-level heading', () => {
    const markdown = smallGeneratePage.replace(/^# .*/, '---\ntitle: POST /token/generate\n---');
    expect(parse(markdown).endpoint).toBe('generate');
    expect(parse(markdown.replaceAll('\n', '\r\n')).endpoint).toBe('generate');
  });
});

describe('forms of published pages that are read', () => {
  test('entities, tags and links in cells and headings', () => {
    const markdown = smallRefreshPage
      .replace('POST /token/refresh', 'POST&nbsp;/token/refresh')
      .replace('| Required |', '| Required<br/> |')
      .replace('Data Type |', 'Data&nbsp;Type |')
      .replace('| When. |', '| <a href="x">Unix</a> time.<br/>TIP: <Link href="../a#b">more</Link>. |')
      .replace('| POST /token/refresh |', '| [POST&nbsp;/token/refresh](post-token-refresh.md) |');
    expect(parse(markdown)).toEqual(parse(smallRefreshPage));
  });

  test('headings in any case and with more words before, headers of other widths', () => {
    const markdown = smallGeneratePage
      .replace('## Body parameters', '### Unencrypted JSON Body Parameters')
      .replace('Response body properties', 'RESPONSE BODY PROPERTIES')
      .replace('| Type | Identity |', '| Type  |    Identity     |');
    expect(parse(markdown)).toEqual(parse(smallGeneratePage));
  });

  test('imports, admonitions, comments and samples around the tables', () => {
    const markdown = smallRefreshPage
      .replace(
        '\n\n',
        "\n\nimport Link from '@docusaurus/Link';\n\n:::note\nBe sure.\n:::\n\n<!-- a | b -->\n\n",
      )
      .replace(
        '## Response Status',
        '<Snippet />\n\n```json\n{ "status": "success" }\n```\n\n## Response Status',
      );
    const { file, properties, statuses } = parse(markdown);
    expect(file).toBe('page.md');
    expect(properties).toMatchObject([{ name: 'refresh_from', type: 'double' }]);
    expect(statuses).toHaveLength(2);
  });

  test('identities in testing notes, each once, with the effect of the page', () => {
    const notes = `#### Testing Notes

Using \`optout@example.com\` or a phone number in a [POST /token/generate](a.md) request:

- The \`+00000000002\` phone number
- The \`optout@example.com\` address again
- plainly user.name+tag@mail.example.com.
`;
    const markdown = smallRefreshPage.replace(/## Test Identities[\s\S]*/, notes);
    expect(parse(markdown).identities).toEqual([
      { kind: 'email', value: 'optout@example.com', next: '/token/refresh', line: 26 },
      { kind: 'phone', value: '+00000000002', next: '/token/refresh', line: 28 },
      { kind: 'email', value: 'user.name+tag@mail.example.com', next: '/token/refresh', line: 30 },
    ]);
  });
});

test('a next endpoint that is not a path is kept as written', () => {
  const markdown = smallRefreshPage.replace('| POST /token/refresh |', '| Any other |');
  expect(parse(markdown).identities[0]?.next).toBe('Any other');
});

test('a note beginning with "Contested:" marks the line on message, or the identities it names', () => {
  const markdown = smallRefreshPage
    .replace('but `success`.', 'but `success`.\n\nContested: a sample has no `message`.')
    .concat('\nContested: elsewhere `out@example.com` has another effect.\n');
  const page = parse(markdown);
  expect(page.messageContested).toBe(true);
  expect(page.messageRule).toEqual({ except: ['success'], line: 22 });
  expect(page.contestedIdentities).toEqual(['out@example.com']);
});
