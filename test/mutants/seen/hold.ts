import type { Patch } from '../patch.ts';

/** When customers may be notified, and who may say so. */
export const ofTheHold: readonly Patch[] = [
  {
    name: 'release-before-the-hold-ends',
    file: 'functions/adapters/dynamodb-releases.ts',
    find: '#holdUntil <= :now AND ',
    replace: '',
    breaks: 'The store releases a breach whose hold is not over, when the domain errs.',
  },
  {
    name: 'release-before-the-floor',
    file: 'functions/adapters/dynamodb-releases.ts',
    find: ' AND #releaseFloor <= :now`',
    replace: '`',
    breaks: 'The store releases a breach before its own floor, when the domain errs.',
  },
  {
    name: 'release-while-a-review-is-owed',
    file: 'functions/adapters/dynamodb-releases.ts',
    find: "'attribute_not_exists(#reviewOwed) AND attribute_not_exists(#restoreOwed)'",
    replace: "'attribute_not_exists(#restoreOwed)'",
    breaks: 'The store releases a breach before an officer reviewed the end of a direction.',
  },
  {
    name: 'no-report-by-one-person',
    file: 'functions/adapters/dynamodb-releases.ts',
    find: "  '#noReportBy <> #noReportConfirmedBy',\n",
    replace: '',
    breaks:
      'One person alone decides that law enforcement gets no report, and customers are notified without a hold.',
  },
  {
    name: 'floor-rounded-down',
    file: 'functions/adapters/floors.ts',
    find: 'Math.ceil(milliseconds / 1000)',
    replace: 'Math.floor(milliseconds / 1000)',
    breaks: 'The floor is up to a second earlier than 168 hours after the filing.',
  },
  {
    name: 'floor-of-the-first-agency',
    file: 'functions/adapters/floors.ts',
    find: 'Math.max(...first)',
    replace: 'Math.min(...first)',
    breaks: 'The floor counts from the first agency that was notified, not from the last.',
  },
  {
    name: 'floor-lowered-by-its-own-officer',
    file: 'functions/adapters/dynamodb-cases.ts',
    find: ' AND ${askedBy} <> :confirmedBy',
    replace: '',
    breaks: 'The store lets an officer confirm their own receipt, and the floor moves earlier.',
  },
  {
    name: 'floor-forgets-a-withdrawn-receipt',
    file: 'functions/adapters/floors.ts',
    find: '        ...leaving.map((one) => after[one.n]?.at ?? 0),\n',
    replace: '',
    breaks:
      'An officer withdraws a receipt and records an earlier one: the floor moves earlier without a second person.',
  },
  {
    name: 'margin-dropped',
    file: 'functions/adapters/releases.ts',
    find: '(clock.now() - marginFor)',
    replace: 'clock.now()',
    breaks: 'A clock that is minutes fast releases a breach early.',
  },
  {
    name: 'wakes-without-the-margin',
    file: 'functions/domain/breach/clocks.ts',
    find: 'millisecondsOf(customersMayBeToldAt) + marginFor',
    replace: 'millisecondsOf(customersMayBeToldAt)',
    breaks: 'The machine wakes five minutes before the store can release, and is refused.',
  },
  {
    name: 'calendar-days-for-business-days',
    file: 'functions/domain/calendar/business-days.ts',
    find: 'left -= reasonOf(midnight) === undefined ? 1 : 0',
    replace: 'left -= 1',
    breaks: 'The hold counts weekends and holidays as business days (47 CFR 64.2011(b)(1)).',
  },
  {
    name: 'closures-counted',
    file: 'functions/domain/breach/clocks.ts',
    find: '[...new Set([...hold.closures, ...closures])]',
    replace: '[...new Set(closures)]',
    breaks:
      'A closure that is taken back from the settings moves a date earlier that was already shown (R-28).',
  },
  {
    name: 'hours-of-the-hold-rounded-down',
    file: 'functions/domain/breach/hold.ts',
    find: '? date : date.add({ days: 1 });',
    replace: '? date : date;',
    breaks: 'The 168 hours end at the midnight before they are over (P38).',
  },
  {
    name: 'direction-added-to-the-hold',
    file: 'functions/domain/breach/hold.ts',
    find: '...hold.directions.map(dayOf)).add',
    replace: '...hold.directions.map((on) => dayOf(on).add({ days: 7 }))).add',
    breaks:
      'A direction runs after the hold instead of beside it, so customers are notified a week late (P39).',
  },
  {
    name: 'last-silent-day-not-silent',
    file: 'functions/domain/breach/hold.ts',
    find: 'dayOf)).add({ days: 1 }), newYork)',
    replace: 'dayOf)), newYork)',
    breaks: 'Customers are notified on the last silent day.',
  },
  {
    name: 'first-agency-starts-the-hold',
    file: 'functions/domain/breach/receipts.ts',
    find: 'told.includes(undefined) ? undefined : latestOf(...told)',
    replace: 'latestOf(...told)',
    breaks: 'The hold starts when only one of the agencies was notified (R-2).',
  },
  {
    name: 'late-receipt-counts-from-its-filing',
    file: 'functions/domain/breach/receipts.ts',
    find: 'late ? recordedAt : undefined, notBefore)',
    replace: 'notBefore)',
    breaks: 'One officer alone moves the hold earlier with an old filing time (R-2).',
  },
  {
    name: 'direction-accepted-at-once',
    file: 'functions/domain/breach/new-direction-rules.ts',
    find: 'mayBeSending(breach) ? recorded.map(acceptancePending) : recorded',
    replace: 'recorded',
    breaks:
      'A late direction is accepted while letters are still in flight, so the count of those told is wrong.',
  },
  {
    name: 'draining-waits-for-nobody',
    file: 'functions/notice/sending/drain.ts',
    find: 'return last < now ? undefined :',
    replace: 'return last < now || last > 0 ? undefined :',
    breaks: 'A late direction is accepted while a sender still holds its claim.',
  },
  {
    name: 'draining-dropped-by-the-gate',
    file: 'functions/domain/breach/silence.ts',
    find: '  ...draining(breach, at),\n',
    replace: '',
    breaks:
      'After a direction the notice can be released again while letters of the earlier release are in flight.',
  },
  {
    name: 'direction-lifted-by-one-officer',
    file: 'functions/domain/breach/direction-rules.ts',
    find: "    notBy: (breach, about) => whoDid('asked', directionOf(breach, about)?.lift),\n",
    replace: '',
    breaks: 'One officer alone lifts a direction of law enforcement (R-7).',
  },
  {
    name: 'lifted-only-for-one',
    file: 'functions/domain/breach/directions.ts',
    find: 'return one === lifted || goesToo ?',
    replace: 'return one === lifted ?',
    breaks: 'A lifted extension leaves the direction before it in force, and the notice is late.',
  },
  {
    name: 'withdrawal-by-one-officer',
    file: 'functions/domain/breach/determination-rules.ts',
    find: "    notBy: ({ withdrawal }) => whoDid('asked', withdrawal),\n",
    replace: '',
    breaks: 'One officer alone withdraws a determination, and nobody is ever notified.',
  },
  {
    name: 'released-without-approval',
    file: 'functions/domain/breach/clocks.ts',
    find: "isNoticeApproved(breach) ? 'release' : 'approval'",
    replace: "'release'",
    breaks: 'A breach is released before two persons approved its letter.',
  },
];
