import { type Case, type Happened, happened, ofKind, read } from './checker/reading.ts';
import type { Evidence } from './evidence.ts';
import type { ArrivedLetter } from './stage.ts';

interface Told {
  readonly one: Case;
  readonly letters: readonly ArrivedLetter[];
}

const silencing = ['direction-received', 'direction-accepted', 'stop-received', 'stop-set'];
const started = ['breach-released', 'urgent-exception-confirmed'];

/** It came when some had been told, and others had not. */
const isLate = ({ one, letters }: Told, { at }: Happened): boolean => {
  const told = letters.filter((letter) => letter.at <= at).length;
  return happened(one, ...started).some((start) => start.at < at) && told > 0 && told < letters.length;
};

const drainOf = ({ one }: Told, { at }: Happened): Happened | undefined =>
  happened(one, 'notice-drained').find((drain) => drain.at >= at);

/** Letters that went out between the recording of a direction and its acceptance. */
const outAfter = (told: Told, direction: Happened): number => {
  const drain = drainOf(told, direction);
  const { at } = direction;
  return drain === undefined ? 0 : told.letters.filter((one) => one.at > at && one.at <= drain.at).length;
};

/** Not in the answer to the officer: a sender was still at work. */
const isDrainedLater = ({ actor }: Happened): boolean => actor === 'machine:accept-direction';

const listed = ({ facts }: Happened, name: string): readonly unknown[] =>
  Array.isArray(facts[name]) ? facts[name] : [];

/** Directions of an agency of which an earlier one was recorded. */
const secondLetters = (one: Case): number => {
  const written = happened(one, 'direction-received', 'direction-accepted');
  return written.filter(({ facts }, at) =>
    written.slice(0, at).some((other) => other.facts.agency === facts.agency),
  ).length;
};

/** Acts of this type that name fewer stops than there were. */
const ofSome = (one: Case, type: string, all: readonly Happened[]): number =>
  happened(one, type).filter((act) => {
    const before = all.filter(({ at }) => at < act.at).length;
    return act.facts.stops !== undefined && listed(act, 'stops').length < before;
  }).length;

const ofHalts = (one: Case): Readonly<Record<string, number>> => {
  const pauses = happened(one, 'notice-paused').filter(({ facts }) => facts.because === 'officer');
  const resumes = happened(one, 'notice-resumed');
  const isOpen = (pause: Happened, at: number): boolean =>
    pause.at < at && !resumes.some((resume) => resume.at > pause.at && resume.at < at);
  return {
    'pauses of two': pauses.filter(({ at, facts }) =>
      pauses.some((other) => other.facts.by !== facts.by && isOpen(other, at)),
    ).length,
    'named resumes': resumes.filter((resume) => listed(resume, 'pauses').length > 0).length,
  };
};

const ofStops = (one: Case): Readonly<Record<string, number>> => {
  const directions = happened(one, 'direction-received', 'direction-accepted');
  const replacing = directions.filter(({ facts }) => facts.replaces !== undefined);
  const isLifted = ({ facts }: Happened): boolean =>
    happened(one, 'stops-lifted').some((lift) => listed(lift, 'stops').includes(`direction-${facts.n}`));
  return {
    'second letters': secondLetters(one),
    'lifts of some': ofSome(one, 'stops-lifted', directions),
    'reviews of some': ofSome(one, 'release-reviewed', happened(one, ...silencing)),
    replacements: replacing.length,
    'replacements lifted': replacing.filter(isLifted).length,
    corrections: happened(one, 'direction-corrected', 'direction-correction-asked').length,
    'bodies explained': happened(one, 'entry-explained').length,
    restores: happened(one, 'restore-cleared').length,
    ...ofHalts(one),
  };
};

/** What officers typed, of all breaches: papers older than what they lift, and a press with a key of before. */
const typedReach = ({ replies }: Evidence): Readonly<Record<string, number>> => {
  const typed = (path: RegExp) => replies.filter((one) => one.method === 'POST' && path.test(one.path));
  const old = typed(/\/lifts$/).filter(({ at, body }) => {
    const { writtenOn } = (body ?? {}) as { writtenOn?: string };
    return at - Date.parse(writtenOn ?? '') > 3 * 86_400_000;
  });
  const presses = typed(/\/notice\/pause$/);
  const repeated = presses.filter(({ key, at }) =>
    presses.some((other) => key !== undefined && other.key === key && at - other.at > 10 * 60_000),
  );
  return { 'older lifts': old.length, 'keys pressed again': repeated.length };
};

const ofBreach = (told: Told): Readonly<Record<string, number>> => {
  const { one, letters } = told;
  const count = (...types: readonly string[]): number => happened(one, ...types).length;
  const directions = happened(one, ...silencing);
  const [released] = happened(one, 'breach-released');
  const isBefore = ({ at }: ArrivedLetter): boolean => released === undefined || at < released.at;
  return {
    'breaches recorded': 1,
    'breaches closed': one.item.stage === 'closed' ? 1 : 0,
    'breaches withdrawn': one.item.stage === 'withdrawn' ? 1 : 0,
    'late directions with some told': directions.filter((direction) => isLate(told, direction)).length,
    'letters out after recording': directions.reduce((sum, direction) => sum + outAfter(told, direction), 0),
    'drained later': happened(one, 'notice-drained').filter(isDrainedLater).length,
    'letters of an urgent exception': letters.filter(isBefore).length,
    'urgent exceptions': count('urgent-exception-confirmed'),
    directions: count('direction-received', 'direction-accepted'),
    'own stops': happened(one, 'stop-received', 'stop-set').filter(({ facts }) => facts.own !== undefined)
      .length,
    'refused entries': count('entry-refused'),
    lifts: count('direction-lifted', 'stops-lifted'),
    ...ofStops(one),
    'release reviews': count('release-reviewed', 'review-waits'),
    'reviews of own stops': count('own-stop-reviewed'),
    'receipts corrected': count('receipt-corrected', 'receipt-correction-asked'),
    'receipts withdrawn': count('receipt-withdrawn'),
    pauses: count('notice-paused'),
    supplements: count('supplement-opened'),
    'rows finished': count('rows-finished', 'write-off-confirmed'),
    'paper mail': count('paper-mail-recorded'),
  };
};

/** What happened to the breaches of a play, by name: a run that played nothing is a failure. */
export const breachReach = (evidence: Evidence): Readonly<Record<string, number>> => {
  const reading = read(evidence);
  const sum: Record<string, number> = { ...typedReach(evidence) };
  for (const one of ofKind(reading, 'breach')) {
    const letters = reading.notices.filter(({ tags }) => tags.case === one.id);
    for (const [name, n] of Object.entries(ofBreach({ one, letters }))) sum[name] = (sum[name] ?? 0) + n;
  }
  return sum;
};

/** In the calm everything ends, and of everybody on a frozen list it is known: told, or on paper. */
export const unended = (evidence: Evidence): readonly string[] =>
  ofKind(read(evidence), 'breach').flatMap((one) => {
    const { stage } = one.item;
    if (stage !== 'closed') return stage === 'withdrawn' ? [] : [`${one.id} is still ${String(stage)}`];
    const account = happened(one, 'everyone-accounted').at(-1)?.facts;
    if (account === undefined)
      return happened(one, 'breach-released').length === 0 ? [] : [`${one.id}: no account`];
    const { count, sent, postal } = account as Record<'count' | 'sent' | 'postal', number>;
    return count === sent + postal ? [] : [`${one.id}: ${count} frozen, ${sent} sent, ${postal} on paper`];
  });
