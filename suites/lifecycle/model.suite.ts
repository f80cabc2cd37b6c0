import { controlCommands, requestCommands } from '../../src/run/model/commands.ts';
import { startModel } from '../../src/run/model/start-model.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('lifecycle', () => {
  requirement(
    'RF-SEM-07',
    'any sequence of requests and events is answered as the contract foretells',
    async (scenario) => {
      const { hasControl, world, forAllSequences } = scenario;
      const apiKey = world.credentials?.apiKey.reveal() ?? '';
      const commands = [...requestCommands(), ...(hasControl ? controlCommands(apiKey) : [])];
      await forAllSequences(commands, () => startModel(scenario));
    },
    { needs: ['later-moment'] },
  );
});
