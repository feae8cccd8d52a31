import { hasAccess, isOfBreach, type Reader } from '#domain/case/groups.ts';

/** Words of a case that only the hold of a breach puts there, and the ordinary words in their place. */
const ordinaryWords: Readonly<Record<string, string>> = {
  'legal-hold': 'required-by-law',
  'hold-ended': 'new-facts',
};

const reference = /\s*\b(?:BRE|SND)-[\w-]+/g;

/** A text as it was kept, which may be JSON. */
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

/** A case that a hold touches looks like every other to whoever may not see breaches. */
export const shownTo = <T>({ officer }: Reader, body: T): T =>
  hasAccess('breach-reading', officer.groups) ? body : (ordinary(body) as T);

/** Of the readers of a case: all but who only signs. */
export const seesWhole = ({ officer }: Reader, caseId: string): boolean =>
  hasAccess(isOfBreach(caseId) ? 'breach-reading' : 'case-reading', officer.groups);
