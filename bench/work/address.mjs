/** Where a side that serves HTTP takes its commands. */
export const run = async ({ url, headers, body, paths }) => ({ url, headers, body, paths });
