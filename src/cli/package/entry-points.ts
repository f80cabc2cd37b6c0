/** The package's entry points with their modules below `src/api`, besides the schemas. */
export const entryPoints = [
  {
    entry: '.',
    module: 'index',
    about: 'The contract as data, and the names that a run uses for its verdict.',
  },
  { entry: './mock', module: 'mock', about: 'The mock operator, in the process of a test.' },
  { entry: './envelope', module: 'envelope', about: 'Sealing and opening what the endpoints exchange.' },
  {
    entry: './arbitraries',
    module: 'arbitraries',
    about: 'Inputs for properties with [fast-check](https://fast-check.dev).',
  },
] as const;
