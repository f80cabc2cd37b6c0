'use strict';

// Without the prefix "node:", which an old Node does not know.
const fs = require('fs');
const os = require('os');
const path = require('path');

const root = path.resolve(__dirname, '../../..');

/** What to do where dependencies are missing: a package has been installed by npm together with them. */
const remedy =
  path.basename(path.dirname(root)) === 'node_modules'
    ? 'run npm install euid-conformance again'
    : `run npm ci in ${root}`;

/** Why this machine cannot run the suite, and what to do about it; undefined if it can. Reads nothing but files. */
function refusal() {
  const { engines, dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (!satisfies(process.version, engines.node)) {
    return `Node ${process.version} cannot run this suite: use Node ${inWords(engines.node)}`;
  }
  const absent = Object.keys(dependencies).filter((name) => !isInstalled(name));
  if (absent.length > 0) {
    const more = absent.length === 1 ? '' : ` and ${absent.length - 1} more`;
    return `the dependencies are not installed (${absent[0]}${more}): ${remedy}`;
  }
  return unwritable(os.tmpdir());
}

/** Whether a version lies in a range such as `^20.19.0 || >=24`, which is all that package.json uses. */
function satisfies(version, range) {
  const [major, minor, patch] = numbers(version);
  return range.split('||').some((part) => {
    const least = numbers(part);
    const isLater =
      major !== least[0] ? major > least[0] : minor !== least[1] ? minor > least[1] : patch >= least[2];
    return isLater && (part.trim().startsWith('>=') || major === least[0]);
  });
}

function inWords(range) {
  return range
    .split('||')
    .map((part) =>
      part
        .trim()
        .replace('^', '')
        .replace(/^>=(.*)/, 'or $1 and later'),
    )
    .join(', ');
}

function numbers(text) {
  const found = (text.match(/\d+/g) || []).map(Number);
  return [found[0] || 0, found[1] || 0, found[2] || 0];
}

/** Whether a package is in a node_modules folder beside this package or above it. */
function isInstalled(name) {
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'node_modules', name, 'package.json'))) return true;
    if (path.dirname(folder) === folder) return false;
  }
}

/** The loaders of TypeScript keep files in the temporary folder. */
function unwritable(folder) {
  try {
    fs.rmdirSync(fs.mkdtempSync(path.join(folder, 'euid-conformance-')));
    return undefined;
  } catch (error) {
    return `the temporary folder ${folder} cannot be written (${error.code}): set TMPDIR to a folder that can`;
  }
}

module.exports = { refusal, remedy, satisfies };
