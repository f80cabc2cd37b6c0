import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { showTrace } from '../../cli/output/show-trace.ts';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { Redactor } from '../../secret/redact.ts';
import { Trace } from './trace.ts';

test('each exchange is told in one line, without secrets', async () => {
  const lines: string[] = [];
  const token = Buffer.alloc(291, 3).toString('base64');
  {
    await using shown = showTrace((line) => void lines.push(line));
    using trace = new Trace(shown.channel, new Redactor([token]));
    trace.observe(sampleExchange({ index: 7, durationMs: 1.25, request: { body: Buffer.from(token) } }));
    trace.observe(sampleExchange({ index: 8, request: { path: `/a\n/${token}` } }));
    await setTimeout(1);
  }
  expect(lines).toEqual([
    '#7 POST /v2/token/refresh without bearer, 388 bytes: HTTP 400 client_error (plain), 1.3 ms',
    expect.stringMatching(/^#8 POST \/a \/\[redacted 388 chars #[0-9a-f]+\] without bearer/),
  ]);
});
