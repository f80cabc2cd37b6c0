import { expect, test } from 'vitest';
import { SdkUnderTest } from './sdk-under-test.ts';

/** A driver that knows nothing but hello. */
const knowingHello = (abilities: object) => {
  const hello = {
    answer: 'hello',
    protocol: 1,
    sdk: { name: 'a', version: '1' },
    runtime: 'Node',
    abilities,
  };
  const script = `
    require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
      const { id, command } = JSON.parse(line);
      console.log(JSON.stringify({ id, ...(command === "hello" ? ${JSON.stringify(hello)} : { answer: "unknown" }) }));
      if (command === "bye") process.exit();
    });`;
  return `"${process.execPath}" -e '${script}'`;
};

test('a driver whose SDK keeps no state need not know the command state', async () => {
  await using sdk = new SdkUnderTest(knowingHello({ generate: true }));
  expect(await sdk.ask<'state'>({ command: 'state' }, 1_000)).toEqual({ answer: 'state' });
});

test('a driver that announces state must know it', async () => {
  await using sdk = new SdkUnderTest(knowingHello({ state: true }));
  await expect(sdk.ask<'state'>({ command: 'state' }, 1_000)).rejects.toThrow('announces state');
  expect(sdk.takeBreak()?.code).toBe('out-of-turn');
});

test('any other command that a driver does not know breaks it', async () => {
  await using sdk = new SdkUnderTest(knowingHello({}));
  await expect(sdk.ask<'wait'>({ command: 'wait', ms: 1 }, 1_000)).rejects.toThrow('answered unknown');
});
