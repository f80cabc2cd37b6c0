import { Sdk } from '../../../../drivers/reference/sdk.mjs';
import { serve } from '../../../../drivers/reference/serve.mjs';
import { answers } from './answers.mjs';
import { drivers } from './drivers.mjs';
import { requests } from './requests.mjs';
import { seals } from './seals.mjs';
import { stores } from './stores.mjs';
import { timers } from './timers.mjs';

const [, , id] = process.argv;
const sdks = { ...answers, ...seals, ...requests, ...stores, ...timers };
if (id === '--list') {
  const rows = Object.entries({ ...sdks, ...drivers }).map(([name, [breaks]]) => ({ id: name, breaks }));
  process.stdout.write(JSON.stringify(rows));
} else if (Object.hasOwn(drivers, id)) await serve(Sdk, drivers[id][1]);
else if (Object.hasOwn(sdks, id)) await serve(sdks[id][1](Sdk));
else throw new Error(`there is no SDK mutant ${id}`);
