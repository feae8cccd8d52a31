/** Weight of a media type in `Accept` (RFC 9110, 12.5.1), by its most exact range; 0 where no range takes it. */
const weightOf = (type: string, accept: string): number => {
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
    return { name, weight: Number(weight) || 0 };
  });
  for (const wanted of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const range = ranges.find(({ name }) => name === wanted);
    if (range) return range.weight;
  }
  return 0;
};

/** A browser names `text/html`; a program that takes anything gets what a program reads. */
export const wantsPage = (accept = ''): boolean => {
  const page = weightOf('text/html', accept);
  const [problem, json] = ['application/problem+json', 'application/json'].map((type) =>
    weightOf(type, accept),
  );
  return /text\/html/i.test(accept) && page > 0 && page >= Math.max(problem ?? 0, json ?? 0);
};
