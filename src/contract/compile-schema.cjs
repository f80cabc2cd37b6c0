'use strict';

// Plain CommonJS, because the build runs it as well as the sources.
const fs = require('node:fs');
const path = require('node:path');
const { Ajv2020 } = require('ajv/dist/2020.js');
const { default: addFormats } = require('ajv-formats');
const { default: standaloneCode } = require('ajv/dist/standalone');

const schemas = path.resolve(__dirname, '../../schemas');

function prepared(name, code = {}) {
  const schema = JSON.parse(fs.readFileSync(path.join(schemas, `${name}.schema.json`), 'utf8'));
  // Schemas of answers say everything that is wrong with one.
  const options = name.includes('/') ? { allErrors: true, strictRequired: false } : {};
  const ajv = new Ajv2020({ ...options, code });
  addFormats(ajv);
  ajv.addSchema(schema);
  const parts = Object.keys(schema.$defs ?? {}).map((part) => [part, `${schema.$id}#/$defs/${part}`]);
  return { ajv, references: { validate: schema.$id, ...Object.fromEntries(parts) } };
}

/** The functions that check a value against a schema and against each of its definitions, by their names. */
function compileSchema(name) {
  const { ajv, references } = prepared(name);
  return Object.fromEntries(
    Object.entries(references).map(([part, reference]) => [part, ajv.getSchema(reference)]),
  );
}

/** Writes a module with these functions for each schema. */
function writeSchemas(folder) {
  for (const file of fs.readdirSync(schemas, { recursive: true })) {
    if (!file.endsWith('.schema.json')) continue;
    const name = file.slice(0, -'.schema.json'.length).replaceAll('\\', '/');
    const { ajv, references } = prepared(name, { source: true });
    const target = path.join(folder, `${name}.cjs`);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, standaloneCode(ajv, references));
  }
}

module.exports = { compileSchema, writeSchemas };
