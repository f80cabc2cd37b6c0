// `npm run costs`: prints what each requirement costs, one after the other: requests, and the time of one core, for its
// scenarios and for each run of its properties. Development only.
import { requirementsOf } from '../contract/requirements.ts';
import { costTable } from './costs/cost-table.ts';
import { costOf } from './costs/requirement-cost.ts';

const tested = requirementsOf('2023-08').filter(({ exclusion }) => exclusion === undefined);
// What is compiled and loaded only once belongs to no requirement.
await costOf('RF-REQ-02');
const costs = [];
for (const { id } of tested) costs.push(await costOf(id));
process.stdout.write(`${costTable(costs)}\n`);
process.exit(0);
