#!/usr/bin/env node
// The entry point. It is plain CommonJS, so that any Node can read it, from any folder: whatever ends before the
// command line is loaded ends here, with one line and an exit code that never says "violates".
'use strict';

const { refusal } = require('./start/requirements.cjs');

const args = process.argv.slice(2);
const problem = refusal();
if (problem === undefined && args.length === 1 && /^(-V|--version)$/.test(args[0])) {
  console.log(require('../../package.json').version);
} else if (problem === undefined) require('./start/launch.cjs').launch(args);
else {
  require('fs').writeSync(2, `error: ${problem}\n`);
  process.exitCode = 2;
}
