import type { Commit, EventBase } from '#domain/case/case.ts';
import { hasAccess, isOfBreach, type Reader, withoutBreaches } from '#domain/case/groups.ts';

/** Words that reveal a hold, with ordinary words in their place. */
const ordinaryWords: Readonly<Record<string, string>> = {
  'legal-hold': 'required-by-law',
  'hold-ended': 'new-facts',
};

const word = new RegExp(`"(${Object.keys(ordinaryWords).join('|')})"`, 'g');

/** `text` may be our own JSON. */
const ordinaryText = (text: string): string => {
  const named = withoutBreaches(text);
  return named.startsWith('{') ? named.replace(word, (_, said: string) => `"${ordinaryWords[said]}"`) : named;
};

const isWholeId = (value: unknown): boolean => typeof value === 'string' && isOfBreach(value);

const ordinary = (value: unknown): unknown => {
  if (typeof value === 'string') return ordinaryWords[value] ?? ordinaryText(value);
  if (Array.isArray(value)) return value.filter((one) => !isWholeId(one)).map(ordinary);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => !isWholeId(member));
  return Object.fromEntries(members.map(([key, member]) => [key, ordinary(member)]));
};

type Kept = Readonly<Record<string, string | undefined>>;

/** By SHA-256. The requester's own messages stay as written. */
const ordinaryTexts = (texts: Kept, history: readonly Commit[]): Kept => {
  const events: readonly EventBase[] = history.flatMap((commit) => commit.events);
  const isTheirs = (sha256: string) =>
    events.some(
      (event) => event.type === 'message-received' && 'textSha256' in event && event.textSha256 === sha256,
    );
  return Object.fromEntries(
    Object.entries(texts).map(([sha256, text]) => [
      sha256,
      text === undefined || isTheirs(sha256) ? text : ordinaryText(text),
    ]),
  );
};

/** Hides every trace of a hold from readers who may not see breaches. */
export const shownTo = <T extends { readonly texts: Kept }>(
  { officer }: Reader,
  history: readonly Commit[],
  body: T,
): T => {
  if (hasAccess('breach-reading', officer.groups)) return body;
  return { ...(ordinary(body) as T), texts: ordinaryTexts(body.texts, history) };
};

/** False for a reader who only signs. */
export const seesWhole = ({ officer }: Reader, caseId: string): boolean =>
  hasAccess(isOfBreach(caseId) ? 'breach-reading' : 'case-reading', officer.groups);
