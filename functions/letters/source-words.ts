/** Of a rule, for people: they have the laws and our privacy policy, and no list of our rules and decisions (functions/domain/rules.md). */
export const sourceInWords = (source: string): string =>
  source
    .replace(/ \(decision \d{4}\)/g, '')
    .replace(/, R-\d{1,2}\b/g, '')
    .replace(/\bR-\d{1,2}\b/g, 'our own rule')
    .replace(/\bP\d{2}\b/g, 'our privacy policy');
