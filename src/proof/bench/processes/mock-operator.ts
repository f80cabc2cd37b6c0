import { startMockOperator } from '../../../mock/mock-operator.ts';
import { behaviourNamed } from '../../../mutants/behaviour-named.ts';
import { serveBench, settingsOf, usage } from './inside.ts';

// The mock operator, with the behaviour that the bench names, as `mock` starts it without a control server.

const behaviour = await behaviourNamed(settingsOf<{ behaviour: string }>().behaviour);
if (behaviour === undefined) throw new Error('the bench named an unknown behaviour');
const operator = await startMockOperator({ revision: '2023-08', behaviour, isJournaled: false });
serveBench({ baseUrl: operator.baseUrl }, usage);
