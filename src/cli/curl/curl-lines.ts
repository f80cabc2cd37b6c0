import { shellQuoted } from '../../basics/shell-quoted.ts';
import { endpointOf } from '../../client/endpoint-of.ts';
import { consentStrings } from '../../contract/consent.ts';
import type { OwnFacts, OwnHar } from '../../report/har/own-facts.ts';
import { comment, type Hints, ShellVariables } from './shell-variables.ts';

type Kept = OwnHar['log']['entries'][number];

/** The port at which the comment starts the mock of a run, which has gone with the run. */
const MOCK_URL = 'http://127.0.0.1:8080';
/** What curl writes itself, from the address and the body. */
const OWN_HEADERS = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);
/** How the report shows a body that it does not keep whole. */
const NOT_KEPT =
  /^\[\d+ bytes(?: that are not text|, too many to show)\]$|… \[\d+ (?:bytes|characters) in all\]$/;

/** A command for a POSIX shell that repeats an exchange, below comments on what has to be put in. */
export function curlLines(entry: Kept, facts: OwnFacts): string[] {
  const { request, response, _euid } = entry;
  const variables = new ShellVariables(hintsFor(facts));
  const isMock = /^mock(?:$|[-:])/.test(facts.target);
  const base = isMock ? MOCK_URL : new URL(facts.baseUrl).origin;
  const words = [
    ...methodOf(request.method),
    variables.word(base + _euid.path, 'SECRET'),
    ...headerWords(entry, variables),
    ...bodyWords(entry, variables),
  ];
  return [
    comment(
      `exchange ${_euid.exchange} of ${_euid.test}: ${response.status === 0 ? 'no answer' : `HTTP ${response.status}`}`,
    ),
    ...(isMock ? mockLines(facts) : []),
    ...variables.comments(),
    `curl --silent --show-error --include --path-as-is ${words.join(' \\\n  ')}`,
  ];
}

function methodOf(method: string): string[] {
  // With --request HEAD, curl waits for a body that never comes.
  return method === 'HEAD' ? ['--head'] : [`--request ${shellQuoted(method)}`];
}

function headerWords({ request, _euid }: Kept, variables: ShellVariables): string[] {
  const sent = request.headers.filter(({ name }) => !OWN_HEADERS.has(name.toLowerCase()));
  const hasType = sent.some(({ name }) => name.toLowerCase() === 'content-type');
  const hasBody = request.postData !== undefined;
  return [
    ...sent.map(({ name, value }) => `--header ${headerWord(name, value, _euid, variables)}`),
    // Otherwise curl calls every body a form.
    ...(hasBody && !hasType ? ["--header 'Content-Type:'"] : []),
  ];
}

function headerWord(
  name: string,
  value: string,
  { authorization }: Kept['_euid'],
  variables: ShellVariables,
): string {
  if (value !== '[redacted]') return variables.word(`${name}: ${value}`, 'SECRET');
  if (name.toLowerCase() === 'authorization' && authorization === 'valid') {
    return variables.named(`${name}: Bearer `, 'EUID_API_KEY', 'the key of the run');
  }
  const variable = name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
  return variables.named(`${name}: `, variable, 'what the run sent in this header; the report hides it');
}

function bodyWords({ request, _euid }: Kept, variables: ShellVariables): string[] {
  const body = request.postData?.text;
  if (body === undefined || body === '') return request.method === 'POST' ? ["--data-binary ''"] : [];
  if (NOT_KEPT.test(body)) {
    variables.note('body.bin: the bytes that the run sent; the report does not keep all of them');
    return ['--data-binary @body.bin'];
  }
  const isGenerate = endpointOf({ request: _euid }) === 'generate';
  return [`--data-raw ${variables.word(body, isGenerate ? 'SEALED_REQUEST' : 'REFRESH_TOKEN')}`];
}

/** Where the values of the usual variables come from. */
function hintsFor({ revision }: OwnFacts): Hints {
  const more =
    revision === '2023-08' ? `, "tcf_consent_string": "${consentStrings.sufficient}", "policy": 1` : '';
  return {
    SEALED_REQUEST: `made by: echo '{"email": "user@example.com"${more}}' | npx euid-conformance seal`,
    REFRESH_TOKEN: 'the refresh_token of an identity, or what the test made of it',
  };
}

function mockLines({ target, revision }: OwnFacts): string[] {
  const behaviour = target === 'mock' ? [] : ['--behaviour', target.replace(/^mock[-:]/, '')];
  const words = ['npx', 'euid-conformance', 'mock', '--port', '8080', '--revision', revision, ...behaviour];
  return [comment(`the mock of that run has gone; start one: ${words.map(shellQuoted).join(' ')}`)];
}
