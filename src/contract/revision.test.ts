import { describe, expect, test } from 'vitest';
import { defaultRevision, isRevision, revisions } from './revision.ts';

describe('revisions', () => {
  test('are the two editions, and the older one is the default', () => {
    expect(revisions).toEqual(['2023-08', '2026-07']);
    expect(defaultRevision).toBe('2023-08');
  });

  test('are recognized only by their exact names', () => {
    expect(['2023-08', '2026-07'].every(isRevision)).toBe(true);
    expect(['', '2023', '2023-8', '2023-08 ', '2026-08', 'toString'].some(isRevision)).toBe(false);
  });
});
