/** Stream names are `category-id`; a category has no dash, so the first one parts the two. */
export const streamCategories = [
  'unit',
  'structure',
  'person',
  'account',
  'document',
  'programme',
  'task',
  'duty',
  'blocker',
  'directive',
  'delivery',
  'channel',
  'inbox',
  'policy',
  'calendar',
  'runtime',
] as const;
export type StreamCategory = (typeof streamCategories)[number];

export const streamOf = (category: StreamCategory, id: string): string => `${category}-${id}`;

export function parseStream(stream: string): { readonly category: string; readonly id: string } {
  const dash = stream.indexOf('-');
  return { category: stream.slice(0, dash), id: stream.slice(dash + 1) };
}

export const isCategory = (name: string): name is StreamCategory => streamCategories.some((one) => one === name);
