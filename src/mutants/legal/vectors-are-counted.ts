import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const vectorsAreCounted = legalOperator({
  id: 'vectors-are-counted',
  describes: 'initialization vectors count up from a start of each operator’s own',
  legalBecause: 'RF-ENC-06: none is used twice in a run; they need not be random',
  decides: () => {
    const start = randomBytes(8);
    let count = 0;
    return {
      initializationVector: () => {
        const counter = Buffer.alloc(4);
        counter.writeUInt32BE(count++);
        return Buffer.concat([start, counter]);
      },
    };
  },
});
