/**
 * Flags of Node that every thread and process of this one needs too. There are some only where the checkout's own name
 * cannot be part of a module's address: then everything is loaded through a link, whose target must not be looked up.
 */
export const linkFlags: readonly string[] = process.execArgv.filter((flag) =>
  flag.startsWith('--preserve-symlinks'),
);
