import { expect, test } from 'vitest';
import { commandsBelow, filesOf } from './page-files.ts';

const page = `# Title

## One

\`\`\`js src/one.mjs
one();
\`\`\`

\`\`\`sh
node src/one.mjs
node src/one.mjs --again
\`\`\`

## Two

\`\`\`sh
two
\`\`\`

\`\`\`js
not a file
\`\`\`
`;

test('a block of code that names a file is a file', () => {
  expect(filesOf(page)).toEqual([{ path: 'src/one.mjs', text: 'one();\n' }]);
});

test('the commands of a section are the lines of its blocks of shell', () => {
  expect(commandsBelow('One', page)).toEqual(['node src/one.mjs', 'node src/one.mjs --again']);
  expect(commandsBelow('Two', page)).toEqual(['two']);
  expect(commandsBelow('Three', page)).toEqual([]);
});
