/** Marks a page that a run made and that a later run may replace. */
export const PAGE_GENERATOR = 'euid-conformance report';
