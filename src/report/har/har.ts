import { STATUS_CODES } from 'node:http';
import type { Content, Entry, Har, Header, PostData, QueryString } from 'har-format';
import { defined } from '../../basics/defined.ts';
import type { CaseRecord, ExchangeView } from '../../run/evidence/case-record.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { Redactor } from '../../secret/redact.ts';
import type { OwnEntry, OwnFacts } from './own-facts.ts';

/** The part of a verdict that a log of its exchanges repeats. */
type Run = Pick<RunVerdict, 'suite' | 'target' | 'revision' | 'startedAt' | 'headline'>;

/**
 * The exchanges that a run kept as an HTTP archive (HAR 1.2), redacted: a page for each test, and an entry for each of
 * its exchanges. What only this suite knows is in members that begin with an underscore, as the format asks for.
 */
export function renderHar(run: Run, cases: readonly CaseRecord[], redactor: Redactor): Har {
  const kept = cases.filter(({ exchanges }) => exchanges.length > 0);
  const { suite, target, revision, startedAt, headline } = run;
  const facts: OwnFacts = { target: target.name, baseUrl: target.baseUrl, revision, startedAt };
  return {
    log: {
      version: '1.2',
      creator: { name: suite.name, version: suite.version },
      comment: redactor.text(`${target.name}, ${revision}: ${headline}`),
      pages: kept.map((record) => ({
        id: pageOf(record),
        startedDateTime: new Date(record.startedAtMs).toISOString(),
        title: `${record.requirement} ${record.title}`,
        pageTimings: {},
      })),
      entries: kept
        .flatMap((record) => record.exchanges.map((view) => entryOf(view, record, target.baseUrl, redactor)))
        .sort((left, right) => left._euid.exchange - right._euid.exchange),
      ...{ _euid: facts },
    },
  };
}

/** A model's test is listed under every requirement that it saw violated. */
function pageOf({ requirement, test }: CaseRecord): string {
  return test.startsWith(requirement) ? test : `${requirement} ${test}`;
}

function entryOf(
  view: ExchangeView,
  record: CaseRecord,
  baseUrl: string,
  redactor: Redactor,
): Entry & OwnEntry {
  const { request, answer, opened, index, startedAt, durationMs, error } = view;
  const shown = (text: string) => redactor.text(text);
  const url = addressOf(shown(request.path), baseUrl);
  const mimeType = headerIn('content-type', request.headers) ?? '';
  const postData: PostData = { mimeType, text: shown(request.body) };
  return {
    pageref: pageOf(record),
    startedDateTime: startedAt,
    time: durationMs,
    request: {
      method: request.method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(request.headers, shown),
      queryString: queryOf(url),
      ...(request.body === '' ? {} : { postData }),
      headersSize: -1,
      bodySize: request.body === '' ? 0 : -1,
    },
    response: {
      status: answer?.httpStatus ?? 0,
      statusText: STATUS_CODES[answer?.httpStatus ?? 0] ?? '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(answer?.headers ?? [], shown),
      content: contentOf(answer, shown),
      redirectURL: shown(headerIn('location', answer?.headers ?? []) ?? ''),
      headersSize: -1,
      bodySize: -1,
      ...(answer === undefined ? { comment: shown(`no answer: ${error ?? 'unknown'}`) } : {}),
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    _euid: {
      exchange: index,
      requirement: record.requirement,
      test: record.test,
      outcome: record.outcome,
      path: shown(request.path),
      authorization: request.authorization ?? 'none',
      ...(opened === undefined
        ? {}
        : {
            opened: {
              how: shown(opened.how),
              ...defined({ plaintext: opened.plaintext && shown(opened.plaintext) }),
            },
          }),
    },
  };
}

/** A placeholder in a path has characters that no address has. */
function addressOf(path: string, baseUrl: string): string {
  const origin = URL.canParse(baseUrl) ? new URL(baseUrl).origin : 'http://operator.invalid';
  const target = path.startsWith('/') ? path : '/';
  const escapes: Record<string, string> = { '[': '%5B', ']': '%5D', '#': '%23' };
  return new URL(origin + target.replaceAll(/[[\]#]/g, (character) => escapes[character] ?? '')).href;
}

function queryOf(url: string): QueryString[] {
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}

function headersOf(
  headers: readonly (readonly [string, string])[],
  shown: (text: string) => string,
): Header[] {
  return headers.map(([name, value]) => ({ name: shown(name), value: shown(value) }));
}

function contentOf(answer: ExchangeView['answer'], shown: (text: string) => string): Content {
  const text = shown(answer?.body ?? '');
  return {
    size: Buffer.byteLength(text),
    mimeType: shown(headerIn('content-type', answer?.headers ?? []) ?? ''),
    text,
  };
}

function headerIn(name: string, headers: readonly (readonly [string, string])[]): string | undefined {
  return headers.find(([other]) => other.toLowerCase() === name)?.[1];
}
