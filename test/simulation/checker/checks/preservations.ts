import { dayIn } from '../days.ts';
import { type Case, happened, ofKind, type Reading } from '../reading.ts';

/** Of one preservation: what an officer typed that it covers, and how long. */
export interface Preserving {
  readonly id: string;
  readonly typed: Readonly<Partial<Record<'scope' | 'person' | 'account' | 'case' | 'from' | 'to', string>>>;
  readonly from: number;
  /** When its job had gone through every case; for ever, while it has not. */
  readonly inForceAt: number;
  readonly until: number;
}

const base = '/api/officer/preservations';
const known = new WeakMap<Reading, readonly Preserving[]>();

/** One that the officer never heard of is left out: nobody but the product knows what it covers. */
export const preservingIn = (reading: Reading): readonly Preserving[] => {
  const seen = known.get(reading);
  if (seen !== undefined) return seen;
  const calls = reading.evidence.replies.filter(
    ({ method, path, reply }) => method === 'POST' && path === base && (reply?.status ?? 500) < 300,
  );
  const typed = new Map(
    calls.map(({ body, reply }) => [String(reply?.body.id), body as Preserving['typed']]),
  );
  const found = ofKind(reading, 'preservation').flatMap((one) => {
    const said = typed.get(one.id);
    const at = (type: string, otherwise: number): number => happened(one, type)[0]?.at ?? otherwise;
    const never = Number.POSITIVE_INFINITY;
    return said === undefined
      ? []
      : [
          {
            ...{ id: one.id, typed: said, from: at('preservation-recorded', never) },
            ...{
              inForceAt: at('preservation-in-force', never),
              until: at('preservation-end-confirmed', never),
            },
          },
        ];
  });
  known.set(reading, found);
  return found;
};

const digits = (text: string | undefined): string => String(text ?? '').replace(/\D/g, '');

interface Typed {
  readonly email?: string;
  readonly account?: string;
}

const typedById = new WeakMap<Reading, ReadonlyMap<string, Typed>>();

const typedIn = (reading: Reading): ReadonlyMap<string, Typed> => {
  const seen = typedById.get(reading);
  if (seen !== undefined) return seen;
  const calls = reading.evidence.replies.filter(
    ({ method, path }) => method === 'POST' && /^\/api\/(officer\/)?requests$/.test(path),
  );
  const typed = new Map(calls.map(({ body, reply }) => [String(reply?.body?.id), body as Typed]));
  typedById.set(reading, typed);
  return typed;
};

/** Whether what it covers has this case in it. */
const isOf = (reading: Reading, { typed }: Preserving, one: Case): boolean => {
  const { email, account } = typedIn(reading).get(one.id) ?? {};
  const { receivedAt, zone } = (one.events[0]?.facts ?? {}) as Record<string, string>;
  const on = dayIn(String(zone), Date.parse(String(receivedAt)));
  switch (typed.scope) {
    case 'case':
      return typed.case === one.id;
    case 'account':
      return digits(account) !== '' && digits(account) === digits(typed.account);
    case 'person':
      return email !== undefined && email.toLowerCase() === typed.person?.toLowerCase();
    default:
      return String(typed.from) <= on && on <= String(typed.to);
  }
};

/** At this time, or, without one, ever. */
export const coversAt = (
  reading: Reading,
  preserving: Preserving,
  one: Case,
  at: number | undefined,
): boolean =>
  (at === undefined || (preserving.from <= at && at < preserving.until)) && isOf(reading, preserving, one);

/** What a lawsuit may ask for: persons, words and letters of a case. */
const isPersonal = (sk: string): boolean => /^(PERSON|TEXT|LETTER)\b/.test(sk);

/** A deletion that asked just before the commit of a preservation is at work for so long. */
const lifeOfRun = 6 * 60_000;

/**
 * P47: from its commit on nothing of ours deletes what it covers, and in force, nothing expires. It knows a person by what the person
 * typed, so a person that is gone already covers nothing more.
 */
export const keptWhilePreserved = (reading: Reading): readonly string[] => {
  const { erased } = reading.evidence;
  const all = preservingIn(reading);
  if (all.length === 0) return [];
  const cases = new Map(reading.cases.map((one) => [one.id, one]));
  return erased
    .map(({ item, ...rest }) => ({ ...rest, pk: String(item.pk), sk: String(item.sk) }))
    .filter(({ sk }) => isPersonal(sk))
    .flatMap(({ at, by, pk, sk }) => {
      const one = cases.get(pk.slice(pk.indexOf('#') + 1));
      if (one === undefined) return [];
      const since = (preserving: Preserving): number =>
        by === 'expiry' ? preserving.inForceAt : preserving.from + lifeOfRun;
      const kept = all.find(
        (preserving) => since(preserving) <= at && at < preserving.until && isOf(reading, preserving, one),
      );
      const what = sk.split('#', 1)[0];
      return kept === undefined ? [] : [`${one.id}: ${what} was erased by ${by} under ${kept.id}`];
    });
};
