import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { askingAs, otherClients } from '../../src/run/scenario/other-clients.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('lifecycle', () => {
  for (const client of otherClients) {
    requirement(
      'RF-SEM-05',
      `the answer to an API key ${client.whose} with a valid token is recorded`,
      async ({ publisher, keys, record }) => {
        const authorization = askingAs(client, keys);
        const answer = await publisher.refresh(await publisher.generate(), { authorization });
        record(`an API key ${client.whose}: ${describeAnswer(answer)}`);
      },
      { needs: [client.need] },
    );
  }

  requirement(
    'RF-SEM-05',
    'the answer to a valid token sent with the API key of a disabled client is recorded',
    async ({ publisher, control, keys, record }) => {
      const identity = await publisher.generate();
      control.disableClient(keys.own?.apiKey.reveal() ?? '');
      record(`an API key that was disabled: ${describeAnswer(await publisher.refresh(identity))}`);
    },
    { needs: ['client-control'] },
  );
});
