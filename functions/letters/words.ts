const full = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });

/** A civil date in words: `Friday, December 25, 2026`. Letters show dates, not times of day. */
export const dateInWords = (on: string): string => full.format(Date.parse(`${on}T00:00:00Z`));

const kindWords: Record<string, string> = {
  access: 'to see the data held about you',
  correct: 'to correct data',
  update: 'to update data',
  delete: 'to delete data',
  deactivate: 'to deactivate data',
  'cpni-examine': 'to examine customer proprietary network information (CPNI)',
  'cpni-correct': 'to correct customer proprietary network information (CPNI)',
  'cpni-restrict': 'to restrict the use of customer proprietary network information (CPNI)',
  'cpni-permit': 'to permit a use of customer proprietary network information (CPNI)',
  'cpni-disclose-to': 'to disclose customer proprietary network information (CPNI) to someone you name',
  'child-data': 'about a child’s data',
  inquiry: 'for information (an inquiry)',
};

/** A request's kind in our words, to follow "your request". */
export const kindInWords = (kind: string): string => kindWords[kind] ?? kind;
