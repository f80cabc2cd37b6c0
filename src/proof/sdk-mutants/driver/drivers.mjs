import { writeSync } from 'node:fs';

// Drivers that break the protocol over a right SDK: how each writes an answer.

const line = (answer) => writeSync(1, `${JSON.stringify(answer)}\n`);
const isFirstOutcome = ({ answer }) => answer === 'outcome';

export const drivers = {
  'hangs-at-the-first-refresh': [['SDK-DRV-01'], (answer) => void (isFirstOutcome(answer) || line(answer))],
  'answers-twice': [
    ['SDK-DRV-01'],
    (answer) => {
      line(answer);
      if (isFirstOutcome(answer)) line(answer);
    },
  ],
  'prints-to-standard-output': [
    ['SDK-DRV-01'],
    (answer) => {
      if (isFirstOutcome(answer)) writeSync(1, 'refreshed!\n');
      line(answer);
    },
  ],
  'answers-with-another-id': [
    ['SDK-DRV-01'],
    (answer) => line(isFirstOutcome(answer) ? { ...answer, id: answer.id + 1 } : answer),
  ],
  'ends-in-the-middle': [
    ['SDK-DRV-01'],
    (answer) => {
      if (isFirstOutcome(answer)) process.exit(3);
      line(answer);
    },
  ],
};
