import type { Commit, EventBase } from '#domain/case/case.ts';
import { hasAccess, isOfBreach, type Reader, withoutBreaches } from '#domain/case/groups.ts';
import { withAnswerNumber } from '#domain/request/answer-letters.ts';
import type { StoredLetter } from '#ports/letters.ts';

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

/** What a seal is made with: without it, a seal that is left somewhere tells nothing. */
const salts: ReadonlySet<string> = new Set(['nonce', 'textSalt']);

type Kept = Readonly<Record<string, string | undefined>>;

const digest = /^[0-9a-f]{64}$/;
const digests = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

/** Name of every text that was erased: nobody can tell whether two of them were the same. */
const erased = 'text-erased';

interface Names {
  /** By SHA-256. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** By name, in the order of the history; texts that read the same share one. */
  readonly texts: Kept;
  /** What numbers the answers. */
  readonly history: readonly Commit[];
}

/** The requester's own messages stay as written. */
const namesIn = (texts: Kept, history: readonly Commit[]): Names => {
  const events: readonly EventBase[] = history.flatMap((commit) => commit.events);
  const isTheirs = (sha256: string) =>
    events.some(
      (event) => event.type === 'message-received' && 'textSha256' in event && event.textSha256 === sha256,
    );
  const nameOf = new Map<string, string>();
  const byText = new Map<string, string>();
  for (const [sha256, text] of Object.entries(texts)) {
    const read =
      text === undefined || isTheirs(sha256) ? text : ordinaryText(text).replace(digests, '[seal]');
    const name = read === undefined ? erased : (byText.get(read) ?? `text-${byText.size + 1}`);
    if (read !== undefined) byText.set(read, name);
    nameOf.set(sha256, name);
  }
  return { nameOf, texts: Object.fromEntries([...byText].map(([text, name]) => [name, text])), history };
};

/** Of a file that the reader may open whole: its hash says nothing else, and an officer repeats it. */
const isOfFile = (holder: object, key: string): boolean => key === 'sha256' && 'bytes' in holder;

/** A string may quote a digest, and a letter's key, also in a path, begins with one. */
const withoutSeals = (typed: string, { nameOf, history }: Names): string => {
  const said = withAnswerNumber(history, typed);
  if (said.startsWith('/api/')) return said;
  const named = said.replace(digests, (sha256) => nameOf.get(sha256) ?? '[seal]');
  return [...nameOf]
    .filter(([sha256]) => digest.test(sha256))
    .reduce((left, [sha256, name]) => left.replaceAll(sha256.slice(0, 16), name), named);
};

/** Undefined: left out. */
const ordinary = (value: unknown, names: Names): unknown => {
  if (typeof value === 'string') {
    if (digest.test(value)) return names.nameOf.get(value);
    return ordinaryWords[value] ?? withoutSeals(ordinaryText(value), names);
  }
  if (Array.isArray(value))
    return value
      .filter((one) => !isWholeId(one))
      .map((one) => ordinary(one, names))
      .filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key, member]) => !salts.has(key) && !isWholeId(member));
  return Object.fromEntries(
    members.flatMap(([key, member]) => {
      const shown = isOfFile(value, key) ? member : ordinary(member, names);
      return shown === undefined ? [] : [[key, shown]];
    }),
  );
};

/** Without its seals for readers without breach access. */
export type ShownCommit = Omit<Commit, 'hash' | 'prev'> & Partial<Pick<Commit, 'hash' | 'prev'>>;

export type ShownLetter = Omit<StoredLetter, 'sha256'> & Partial<Pick<StoredLetter, 'sha256'>>;

interface Sealed {
  readonly proposal: unknown;
  readonly proposalSha256?: string;
}

/** Nobody confirms what they did not read: only a proposal that this reader sees whole keeps its seal. */
const confirmable = (one: Sealed, texts: Kept, names: Names): object => {
  const sealed = JSON.stringify(one.proposal ?? null);
  const isWhole = Object.entries(texts).every(
    ([sha256, text]) =>
      !sealed.includes(sha256) || text === undefined || names.texts[names.nameOf.get(sha256) ?? ''] === text,
  );
  const read = ordinaryText(sealed) === sealed;
  const { proposalSha256 } = one;
  const shown = ordinary(one, names) as object;
  return isWhole && read && proposalSha256 !== undefined ? { ...shown, proposalSha256 } : shown;
};

/**
 * Hides every trace of a hold from readers who may not see breaches. They get no seal of a text or an event, as
 * a seal over masked words would prove them: texts have names of this reply, in place of their SHA-256.
 */
export const shownTo = <T extends { readonly texts?: Kept; readonly proposals?: readonly Sealed[] }>(
  { officer }: Reader,
  history: readonly Commit[],
  body: T,
): T => {
  if (hasAccess('breach-reading', officer.groups)) return body;
  const { texts = {}, proposals, ...rest } = body;
  const names = namesIn(texts, history);
  return {
    ...(ordinary(rest, names) as T),
    ...(proposals && { proposals: proposals.map((one) => confirmable(one, texts, names)) }),
    ...(body.texts && { texts: names.texts }),
  };
};

/** False for a reader who only signs. */
export const seesWhole = ({ officer }: Reader, caseId: string): boolean =>
  hasAccess(isOfBreach(caseId) ? 'breach-reading' : 'case-reading', officer.groups);
