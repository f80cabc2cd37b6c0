const LONGEST = 60;

/** The stable key of a test: its requirement and the start of its title, such as `RF-KEY-01.a-chain-of-keys`. */
export function testKey(id: string, title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${id}.${words.slice(0, LONGEST).replace(/-$/, '')}`;
}
