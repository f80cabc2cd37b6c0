/** The package's entry points with their modules below `src/api`, besides the schemas. */
export const entryPoints = [
  { entry: '.', module: 'index' },
  { entry: './mock', module: 'mock' },
  { entry: './envelope', module: 'envelope' },
  { entry: './arbitraries', module: 'arbitraries' },
] as const;
