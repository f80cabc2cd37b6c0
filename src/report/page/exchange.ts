import type { ExchangeView } from '../../run/evidence/case-record.ts';
import { html, type Markup } from './markup.ts';
import { duration } from './words.ts';

/** An exchange as evidence: the request, the answer, and what the answer opened to. */
export function exchangeBlock(view: ExchangeView, open = false): Markup {
  const { request, answer, opened, error, startedAt, durationMs } = view;
  return html`<details class="exchange"${open && html` open`}>
<summary>${titleOf(view)}</summary>
<div class="wire">
<div><p class="side">Request</p>${message(`${request.method} ${request.path}`, request.headers, request.body)}</div>
<div><p class="side">Answer</p>${
    answer === undefined
      ? html`<pre>No answer: ${error ?? 'unknown'}</pre>`
      : message(`HTTP ${answer.httpStatus}`, answer.headers, answer.body)
  }</div>
${opened !== undefined && plaintext(opened)}
</div>
<p class="when">Sent ${startedAt.slice(11, 23)} UTC, answered after ${duration(durationMs)}.</p>
</details>`;
}

function titleOf({ index, request, answer }: ExchangeView): string {
  const end = answer === undefined ? 'no answer' : `HTTP ${answer.httpStatus}`;
  return `Exchange ${index}: ${request.method} ${request.path}, ${end}`;
}

function message(first: string, headers: readonly [string, string][], body: string): Markup {
  const lines = headers.map(([name, value]) => html`\n<span class="name">${name}:</span> ${value}`);
  return html`<pre><b>${first}</b>${lines}\n\n${body === '' ? html`<i>no body</i>` : body}</pre>`;
}

function plaintext({ how, plaintext: text }: NonNullable<ExchangeView['opened']>): Markup {
  // A plain answer has nothing to open: its body says it all.
  if (how === 'plain') return html``;
  return html`<div class="opened"><p class="side">${text === undefined ? 'Did it open?' : 'Opened plaintext'}</p><pre>${text ?? how}</pre></div>`;
}
