import { hasAccess, isOfBreach, type Reader } from '#domain/case/groups.ts';

/** Words that reveal a hold, with ordinary words in their place. */
const ordinaryWords: Readonly<Record<string, string>> = {
  'legal-hold': 'required-by-law',
  'hold-ended': 'new-facts',
};

const reference = /\s*\b(?:BRE|SND)-[\w-]+/g;

/** `text` may be JSON. */
const ordinaryText = (text: string): string => {
  if (!text.startsWith('{')) return text.replace(reference, '');
  try {
    return JSON.stringify(ordinary(JSON.parse(text)));
  } catch {
    return text.replace(reference, '');
  }
};

const ordinary = (value: unknown): unknown => {
  if (typeof value === 'string') return ordinaryWords[value] ?? ordinaryText(value);
  if (Array.isArray(value)) return value.map(ordinary);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([, member]) => typeof member !== 'string' || !isOfBreach(member),
  );
  return Object.fromEntries(members.map(([key, member]) => [key, ordinary(member)]));
};

/** Hides every trace of a hold from readers who may not see breaches. */
export const shownTo = <T>({ officer }: Reader, body: T): T =>
  hasAccess('breach-reading', officer.groups) ? body : (ordinary(body) as T);

/** False for a reader who only signs. */
export const seesWhole = ({ officer }: Reader, caseId: string): boolean =>
  hasAccess(isOfBreach(caseId) ? 'breach-reading' : 'case-reading', officer.groups);
