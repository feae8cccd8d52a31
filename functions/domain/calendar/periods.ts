type Period = Readonly<Partial<Record<'years' | 'months' | 'days' | 'hours', number>>>;

/** `no-end`: nothing of ours erases it. `with-person`: as long as the person beside it. */
export type Keep = Period | 'no-end' | 'with-person';

/** How long we keep each class of record (P47); `retention.ts` says from when, why, and who says so. */
export const periods = {
  history: 'no-end',
  person: { months: 24 },
  'unfinished-person': { days: 7 },
  words: 'with-person',
  register: 'no-end',
  notice: 'no-end',
  'cpni-decision': { years: 1 },
  search: { days: 730 },
  link: 'with-person',
  'ended-link': { days: 30 },
  'waiting-letter': { days: 30 },
  'pending-denial': { days: 7 },
  idempotency: { days: 30 },
  'code-tries': { days: 100 },
  'daily-count': { days: 2 },
  'hourly-count': { hours: 1 },
  act: { days: 1 },
  session: { days: 1 },
  officer: 'no-end',
  draft: { hours: 24 },
  'draft-file': { days: 2 },
  identity: { days: 28 },
  attached: { days: 837 },
  package: { days: 121 },
  'preserved-copy': 'no-end',
  'erased-mark': 'no-end',
  'fetchable-package': { days: 30 },
  'breach-file-version': { days: 730 },
  upload: { days: 7 },
  download: { days: 1 },
  'email-events': { days: 775 },
  drill: { days: 30 },
  'drill-record': { days: 730 },
  'waiting-restriction': 'no-end',
  'erased-version': { days: 1 },
} as const satisfies Readonly<Record<string, Keep>>;

export type RecordClass = keyof typeof periods;

type ClassWith<P> = {
  readonly [C in RecordClass]: (typeof periods)[C] extends P ? C : never;
}[RecordClass];

/** For classes that count in days. */
export const daysKept = (of: ClassWith<{ days: number }>): number => periods[of].days;

/** For classes that count in days or hours. */
export const secondsKept = (of: ClassWith<{ days: number } | { hours: number }>): number => {
  const keep = periods[of];
  return 'days' in keep ? keep.days * 86_400 : keep.hours * 3600;
};
