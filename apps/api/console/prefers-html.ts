const HTML = 'text/html';
/** What else a door that has pages answers in. */
const FOR_PROGRAMS = ['application/json', 'text/plain'];

/**
 * Whether `Accept` (RFC 9110, 12.5.1) names HTML and nothing of ours that it likes better: that is a browser. Whoever takes
 * anything, as curl does, has not named it.
 */
export function prefersHtml(accept: string | undefined): boolean {
  const weights = weightsIn(accept);
  const html = weights.get(HTML) ?? 0;
  return html > 0 && FOR_PROGRAMS.every((type) => (weights.get(type) ?? 0) <= html);
}

/** Whether HTML may be answered at all: also to whoever takes anything, or does not say. */
export function takesHtml(accept: string | undefined): boolean {
  const weights = weightsIn(accept);
  return weights.size === 0 || (weights.get(HTML) ?? weights.get('text/*') ?? weights.get('*/*') ?? 0) > 0;
}

/** By media range, whatever parameters it has; a weight that cannot be read counts as none. */
function weightsIn(accept = ''): ReadonlyMap<string, number> {
  const ranges = accept.split(',').map((range) => range.split(';').map((part) => part.trim().toLowerCase()));
  return new Map(
    ranges.flatMap(([type = '', ...parameters]) => {
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return type === '' ? [] : [[type, /^[01](\.\d{0,3})?$/.test(weight) ? Number(weight) : 0]];
    }),
  );
}
