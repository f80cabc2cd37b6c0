const names = ['documented', 'observed'] as const;

/** The behaviours a mock operator can be started with, besides the mutants. */
export function behaviourNames(): readonly string[] {
  return names;
}
