import { describe, expect, test } from 'vitest';
import { steadyText } from './steady.ts';
import { terminalPage } from './terminal-page.ts';

describe('the text of a run in a picture', () => {
  test.each([
    ['target    mock at http://127.0.0.1:41093', 'target    mock at http://127.0.0.1:40001'],
    ['the key of refresh 2 (44 chars, #452c)', 'the key of refresh 2 (44 chars, #a91f)'],
    ['Sent 04:16:07.809 UTC, answered after 20 ms.', 'Sent 09:30:02.500 UTC, answered after 4 ms.'],
    ['27.2 s', '8 s'],
    ['  9 tests, 12 exchanges so far\n  90 tests, 123 exchanges\n', '  90 tests, 9000 exchanges\n'],
    [
      '249 tests, 6,525 exchanges, 3,869 generated inputs',
      '249 tests, 9,000 exchanges, 5,400 generated inputs',
    ],
    ['refresh 1 of 10 answered', 'refresh 1 of 10 answered'],
  ])('%s does not change from run to run', (text, steady) => {
    expect(steadyText(text)).toBe(steady);
  });

  test('is shown as a terminal shows it: colours, and no line that was overwritten', () => {
    const start = '\u001b';
    const page = terminalPage('npm test', `  9 tests\r${start}[2K${start}[31m✗ a < b${start}[0m\n`);
    expect(page).toContain('$ npm test</b>\n<span class="c31">✗ a &lt; b</span></pre>');
  });
});
