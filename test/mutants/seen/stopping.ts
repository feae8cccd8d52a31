import type { Patch } from '../patch.ts';

const lifts = 'functions/domain/breach/lifts.ts';

/** The law of stopping: six ways in which customers were told early, and eight of our own. */
export const ofStopping: readonly Patch[] = [
  {
    name: 'second-letter-takes-the-place',
    file: lifts,
    find: 'stops.includes(stopIdOf(breach.directions, one)) && one.liftedAt === undefined',
    replace:
      'breach.directions.some((other) => other.agency === one.agency && stops.includes(stopIdOf(breach.directions, other))) && one.liftedAt === undefined',
    breaks: "A lift of an agency's second letter ends its first as well (law 4).",
  },
  {
    name: 'stop-answered-from-memory',
    file: 'functions/breach/never-too-many.ts',
    find: "replay: 'never' };",
    replace: "replay: 'kept' };",
    breaks:
      'Stop pressed again with the key of before is answered from the kept answer, and nothing stops (law 7).',
  },
  {
    name: 'second-stop-not-recorded',
    file: 'functions/domain/breach/notice-rules.ts',
    find: 'isSamePress(openPauses(noticeOf(breach)), command, now)',
    replace: 'isPaused(noticeOf(breach))',
    breaks: "A second officer's Stop while one is open is not recorded, so the first resumes both (law 7).",
  },
  {
    name: 'signal-not-read',
    file: 'functions/notice/sending/page-gate.ts',
    find: 'if (signal.raised !== raised) {',
    replace: 'if (raised === undefined) {',
    breaks: 'A sender reads the case once a page and no signal, so a page goes on after a stop (law 8).',
  },
  {
    name: 'lift-of-any-age',
    file: lifts,
    find: 'latestOf(one.writtenOn, one.correctedAt && civilDay(one.correctedAt, newYork));',
    replace: "('1986-01-01' as never);",
    breaks: 'A lift that is older than the writing ends it (law 5).',
  },
  {
    name: 'report-excused-within-the-rule',
    file: 'functions/domain/breach/choices.ts',
    find: 'export const isWithin = (within2011: Within): boolean => !isOutside[within2011];',
    replace: 'export const isWithin = (within2011: Within): boolean => within2011 === undefined;',
    breaks: 'Within 64.2011 a reason code excuses the report, and customers are told at once (R-4, law 2).',
  },
  {
    name: 'early-end-clears-the-review',
    file: 'functions/domain/breach/own-stops.ts',
    find: 'return { ...stop, liftedAt: at, liftedBy: event.by };',
    replace: 'return { ...stop, liftedAt: at, liftedBy: event.by, reviewedAt: at };',
    breaks: 'Our own stop that two officers end early needs no review (law 3).',
  },
  {
    name: 'lift-of-the-replacement-clears-the-replaced',
    file: lifts,
    find: 'stops.includes(stopIdOf(breach.directions, one)) && one.liftedAt === undefined',
    replace:
      '(stops.includes(stopIdOf(breach.directions, one)) || stops.includes(`direction-${one.replacedBy}`)) && one.liftedAt === undefined',
    breaks: 'A lift of the replacement lifts what it replaced (law 4).',
  },
  {
    name: 'closure-forgets-the-open-call',
    file: 'functions/domain/breach/hold-dates.ts',
    find: '((isAddedNow && one.own !== undefined) ||',
    replace: '(isAddedNow ||',
    breaks: 'A closing day that is added later does not lengthen an open telephone stop (law 10).',
  },
  {
    name: 'author-resumes-at-any-time',
    file: 'functions/domain/notice/halts.ts',
    find: "endsBy === 'author' && at !== undefined && !isLong(at, now) ? 'author' : 'nobody'",
    replace: "endsBy === 'author' ? 'author' : 'nobody'",
    breaks: 'The author of a pause ends it alone after the business day (law 3).',
  },
  {
    name: 'restore-clears-the-stops',
    file: 'functions/domain/breach/restore.ts',
    find: 'return { ...confirmed, tableGeneration: event.generation };',
    replace: 'return { ...confirmed, directions: [], tableGeneration: event.generation };',
    breaks: 'Two officers confirm a restore, and the stops of the table count as over (law 3).',
  },
  {
    name: 'waiting-lift-survives-a-later-day',
    file: 'functions/domain/breach/evolve-stops.ts',
    find: 'return isSilencing ? silenced(withoutLiftsOf(withoutWait(next), `direction-${n}`, at), at) : next;',
    replace: `const plain = next.directions.map((one) => {
    const { correctedAt: _, ...kept } = one as never as { correctedAt?: Instant };
    return kept as never as Direction;
  });
  return isSilencing ? silenced({ ...withoutWait(next), directions: plain }, at) : next;`,
    breaks: 'A lift that waits is confirmed although a later day came (law 6).',
  },
  {
    name: 'consulted-before-the-latest-silence',
    file: 'functions/domain/breach/urgent-rules.ts',
    find: 'silencedAt === undefined || isAfter(consultedAt, silencedAt);',
    replace: 'silencedAt !== consultedAt;',
    breaks: 'An urgent consultation from before the latest silence is accepted (law 10).',
  },
  {
    name: 'signal-ended-by-another-act',
    file: 'functions/adapters/memory/signals.ts',
    find: 'end: async ({ id }) => void marks.delete(id),',
    replace: 'end: async () => marks.clear(),',
    breaks: "One act's end takes away the signal of another act that is under way (law 8).",
  },
];
