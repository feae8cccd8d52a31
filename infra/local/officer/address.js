/**
 * What an address asks for: `['case', 'REQ-…']`. The part after `#` goes first; without one, letters link to a case
 * as `/officer/cases/REQ-…`.
 */
export const pageAt = ({ pathname, hash }) => {
  const [, name, rest = ''] = /^#\/([^/]*)\/?(.*)$/.exec(hash) ?? [];
  if (name !== undefined) return [name, rest];
  const [, id] = /^\/officer\/cases\/([^/]+)$/.exec(pathname) ?? [];
  return id === undefined ? ['', ''] : ['case', id];
};
