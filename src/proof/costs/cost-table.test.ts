import { expect, test } from 'vitest';
import { costTable } from './cost-table.ts';

test('costs are a table with their sum', () => {
  const scenario = {
    id: 'RF-A',
    requests: 4,
    coreMs: 9.6,
    properties: 0,
    requestsPerRun: 0,
    coreMsPerRun: 0,
  };
  const property = {
    id: 'RF-B',
    requests: 6,
    coreMs: 20,
    properties: 2,
    requestsPerRun: 3.25,
    coreMsPerRun: 1.04,
  };
  expect(costTable([scenario, property]).split('\n').slice(2)).toEqual([
    '| RF-A | 4 | 10 |  |  |  |',
    '| RF-B | 6 | 20 | 2 | 3.3 | 1.0 |',
    '| all | 10 | 30 | 2 | 3.3 | 1.0 |',
  ]);
});
