'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');

/** Characters that mean something in the address of a module, so that Node, tsx or vite do not find it there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a folder's name may have them
const ODD = /[%#?\\\x00-\x1f]/;

const FLAGS = ['--preserve-symlinks', '--preserve-symlinks-main'];

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the command line through a symbolic link with a plain name, because its modules cannot be loaded by their own.
 * @param root the checkout's folder
 * @param refuse ends the process with a line, when that is not possible either
 */
function launchLinked(root, args, refuse) {
  const home = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'euid-conformance-'));
  const link = path.join(home, 'checkout');
  const clear = () => fs.rmSync(home, { recursive: true, force: true });
  const why = `its modules cannot be loaded from ${root}, because of a character in that name`;
  if (ODD.test(link)) {
    clear();
    refuse(`error: ${why}: rename the folder, or set TMPDIR to one with a plain name`);
    return;
  }
  try {
    fs.symlinkSync(root, link, 'junction');
  } catch (error) {
    clear();
    refuse(`error: ${why}, nor through a link (${error.code}): rename the folder`);
    return;
  }
  const entry = path.join(link, 'src', 'cli', 'bin.cjs');
  // In a process group of its own, so that a signal of the terminal reaches it once, from here.
  const child = spawn(process.execPath, [...process.execArgv, ...FLAGS, entry, ...args], {
    stdio: 'inherit',
    detached: true,
  });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    clear();
    process.exit(code ?? 128 + os.constants.signals[signal]);
  });
}

module.exports = { path: ODD.test(root) ? root : undefined, launchLinked };
