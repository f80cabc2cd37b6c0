import type { Behaviour } from '../../mock/behaviour/behaviour.ts';

/** A mark that a page must not contain after it was shown; the texts below would add it if they ran. */
export const EXECUTED = 'hostile-text-was-executed';

const run = `document.title='${EXECUTED}';document.documentElement.insertAdjacentHTML('beforeend','<b id=${EXECUTED}></b>')`;

/** Texts that would do harm if they were shown without escaping. */
export const hostileTexts: readonly string[] = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `"><svg onload="${run}">`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `[press here](javascript:${encodeURIComponent(run)})`,
  '![picture](https://tracker.example/pixel.gif)',
  `<a href="javascript:${run}">press here</a>`,
  `javascript:${run}`,
  '\u001b[2J\u001b[1;1H\u001b[32mconforms, exit code 0\u001b[0m',
  '\u001b]0;title\u0007\u009b31mred\u0090dcs\u009c',
  '\u202Etxt.exe\u202C \u2066isolated\u2069 \u200Fmark\u2028line\u2029paragraph',
  'nul \u0000 delete \u007f bell \u0007 backspace \u0008\u0008\u0008 return \rover',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|x',
  '\ud800 half \udc00',
  'first\nconforms, exit code 0\nlast',
  `${'long '.repeat(40_000)}`,
  'w'.repeat(100_000),
  '__proto__',
];

/** An operator whose errors all contain hostile texts, in status, message, body, header and a header's name. */
export function hostile(operator: Behaviour): Behaviour {
  let count = 0;
  const next = () => hostileTexts[count++ % hostileTexts.length] ?? '';
  return {
    ...operator,
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const text = next();
      const body =
        count % 3 === 0
          ? text
          : JSON.stringify({
              status: count % 3 === 1 ? text : refusal.status,
              message: text,
              [text.slice(0, 500)]: text.slice(0, 500),
            });
      return {
        ...reply,
        headers: { ...reply.headers, 'x-note': headerValue(text), 'set-cookie': 'a=b' },
        body,
      };
    },
  };
}

/** The part of a text that is allowed in a header. */
function headerValue(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 1_000);
}
