import { mutant } from '../mutant.ts';

export const messageIsAnObject = mutant({
  id: 'message-is-an-object',
  breaks: ['RF-ST-03'],
  alsoBreaks: {
    'RF-ST-09': 'unauthorized has no message that is text',
  },
  describes: 'the message of an error is an object',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      return {
        ...reply,
        body: JSON.stringify({ message: { text: refusal.reason }, status: refusal.status }),
      };
    },
  }),
});
