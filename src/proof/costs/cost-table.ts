import type { RequirementCost } from './requirement-cost.ts';

/** The costs as a table in Markdown, with their sum. */
export function costTable(costs: readonly RequirementCost[]): string {
  const sum = (of: (cost: RequirementCost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  const total: RequirementCost = {
    id: 'all',
    requests: sum(({ requests }) => requests),
    coreMs: sum(({ coreMs }) => coreMs),
    properties: sum(({ properties }) => properties),
    requestsPerRun: sum(({ requestsPerRun }) => requestsPerRun),
    coreMsPerRun: sum(({ coreMsPerRun }) => coreMsPerRun),
  };
  return [
    '| requirement | requests | core ms | properties | requests a run | core ms a run |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...[...costs, total].map(row),
  ].join('\n');
}

function row({ id, requests, coreMs, properties, requestsPerRun, coreMsPerRun }: RequirementCost): string {
  const perRun =
    properties === 0 ? ['', '', ''] : [`${properties}`, requestsPerRun.toFixed(1), coreMsPerRun.toFixed(1)];
  return `| ${[id, `${requests}`, coreMs.toFixed(0), ...perRun].join(' | ')} |`;
}
