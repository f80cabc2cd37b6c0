import type { CaseRecord, ExchangeView } from '../../run/evidence/case-record.ts';
import type { JudgedFailure } from '../../run/verdict/verdict-value.ts';
import type { Budget } from './budget.ts';
import { exchangeBlock } from './exchange.ts';
import { html, type Markup } from './markup.ts';
import { cut } from './words.ts';

export const MOST_CHARACTERS = 600;
const LEAST_CHARACTERS = 30;

/** A failure, the record of its test, and the number of the exchange that it was seen on. */
export type Shown = { failure: JudgedFailure; record?: CaseRecord; exchange?: number | undefined };

/**
 * One failure: what was expected beside what was got, the exchange as evidence, and the command that shows it again.
 * Empty when the budget has no place for it, except for the first one of its requirement, which is cut to fit.
 */
export function failureBlock({ failure, record, exchange }: Shown, budget: Budget, isFirst: boolean): Markup {
  const whole = differenceOf(failure, MOST_CHARACTERS);
  const short = isFirst ? differenceOf(failure, LEAST_CHARACTERS) : html``;
  const difference = budget.fitting(whole, short);
  if (difference.text === '') return difference;
  const evidence = record === undefined ? html`` : evidenceOf(record, exchange, budget);
  return html`<div class="failure">${difference}${evidence}${replayOf(failure)}</div>`;
}

/** What a failure was, without its evidence. */
export function differenceOf(
  { message, expected, actual, waived, test }: JudgedFailure,
  most: number,
): Markup {
  return html`<h4>${cut(message, most)}${waived && html` <span class="badge warn">this one is waived</span>`}</h4>
<dl class="difference"><div class="good"><dt>Expected</dt><dd>${cut(expected, most)}</dd></div><div class="bad"><dt>Got</dt><dd>${cut(actual, most)}</dd></div></dl>
<p class="test">Test <code>${test}</code></p>
`;
}

/** The exchange of the failure first, then what the test sent besides, as far as there is place. */
function evidenceOf({ exchanges }: CaseRecord, index: number | undefined, budget: Budget): Markup {
  const seen = exchanges.find((view) => view.index === index);
  const others = exchanges.filter((view) => view !== seen);
  const main = seen === undefined ? html`` : budget.fitting(exchangeBlock(seen), leftOut([seen]));
  const shown: Markup[] = [];
  const left: ExchangeView[] = [];
  for (const view of others) {
    const block = budget.fitting(exchangeBlock(view));
    if (block.text === '') left.push(view);
    else shown.push(block);
  }
  return html`${main}${
    shown.length > 0 &&
    html`<details class="others"><summary>${seen === undefined ? 'Exchanges' : 'Other exchanges'} of this test</summary>${shown}</details>`
  }${seen === undefined && shown.length === 0 && leftOut(left)}`;
}

function leftOut(views: readonly ExchangeView[]): Markup {
  if (views.length === 0) return html``;
  const numbers = views.map(({ index }) => `#${index}`).join(', ');
  return html`<p class="test">The page has no room for exchange ${numbers}; allure-results has it.</p>`;
}

/** The command that shows a failure again. */
export function replayOf({ replay }: JudgedFailure): Markup {
  return html`<div class="replay"><span>Run again</span><code>${replay}</code><button type="button" class="copy" hidden>Copy</button></div>`;
}
