import { controlCommands, requestCommands } from '../../src/run/model/commands.ts';
import { startModel } from '../../src/run/model/start-model.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('lifecycle', () => {
  requirement(
    'RF-SEM-07',
    'every request is answered as the contract predicts, for any sequence of requests and events',
    async (scenario) => {
      const { hasControl, keys, forAllSequences } = scenario;
      const apiKey = keys.own?.apiKey.reveal() ?? '';
      const commands = [...requestCommands(), ...(hasControl ? controlCommands(apiKey) : [])];
      await forAllSequences(commands, () => startModel(scenario));
    },
    { needs: ['later-moment'] },
  );
});
