import type { Mutant } from './mutant.ts';

const sending = 'functions/notice/sending';

/** Of the use cases and the rules that they ask. */
export const stepMutants = {
  'settled-twice': {
    what: 'a page that another has settled counts as done by its lost owner',
    edits: [
      [
        `${sending}/settle-lost-claim.ts`,
        'if (seen?.owner === owner && seen.writtenAt === lostAt) return true;',
        '',
      ],
    ],
    shape: 'two senders, two deaths',
    breaks: 'TWICE',
    wall: { is: 'a claim is given back once', without: 'give-back-twice' },
  },
  'gate-says-yes': {
    what: 'the gate before a page always says yes',
    edits: [
      [
        `${sending}/gate.ts`,
        "return answer === 'yes' && isOff ? 'paused' : answer;",
        "return answer === undefined ? 'no' : 'yes';",
      ],
    ],
    shape: 'two pages and a direction',
    breaks: 'EARLY',
  },
  'drain-at-once': {
    what: 'an acceptance waits for no sender',
    edits: [
      [`${sending}/drain.ts`, 'if (until !== undefined) return { until };', ''],
      [`${sending}/drain.ts`, 'if (fence && lostClaims(fence, now).length > 0)', 'if (fence === undefined)'],
    ],
    shape: 'two directions',
    breaks: 'EARLY',
  },
  'drain-without-settling': {
    what: 'an acceptance counts while a lost claim is not settled',
    edits: [
      [`${sending}/drain.ts`, 'if (fence && lostClaims(fence, now).length > 0)', 'if (fence === undefined)'],
    ],
    shape: 'a direction and a death',
    breaks: 'NUMBER',
  },
  'doubt-not-waited-for': {
    what: 'an acceptance counts while the outcome of a letter is in doubt',
    edits: [
      [`${sending}/drain.ts`, "if (rows.some(({ state }) => state === 'unknown'))", 'if (rows.length === 0)'],
    ],
    shape: 'a direction and a death',
    breaks: 'NUMBER',
  },
  'direction-at-once': {
    what: 'a direction is accepted while letters are in flight',
    edits: [
      [
        'functions/domain/breach/new-direction-rules.ts',
        'mayBeSending(breach) ? recorded.map(acceptancePending) : recorded;',
        'recorded;',
      ],
    ],
    shape: 'two directions',
    breaks: 'EARLY',
  },
  'short-lease': {
    what: 'a lease is shorter than a function lives',
    edits: [
      [`${sending}/timing.ts`, 'leaseFor = 6 * minute', 'leaseFor = 1 * minute'],
      [`${sending}/timing.ts`, 'outcomeKnownAfter = 15 * minute', 'outcomeKnownAfter = 1 * minute'],
    ],
    shape: 'a slow sender',
    breaks: 'TWICE',
  },
  'resend-at-once': {
    what: 'a letter in doubt goes again before its event can be in',
    edits: [[`${sending}/timing.ts`, 'outcomeKnownAfter = 15 * minute', 'outcomeKnownAfter = 1 * minute']],
    shape: 'two senders die, an event is lost',
    breaks: 'TWICE',
  },
  'no-mark': {
    what: 'a letter that goes again has no mark',
    edits: [
      [
        `${sending}/page-record.ts`,
        'if (again.length === 0) return page;',
        'if (again.length >= 0) return page;',
      ],
    ],
    shape: 'two senders die, an event is lost',
    breaks: 'TWICE',
  },
  'mark-afterwards': {
    what: 'the mark is written with the page, after the second letter',
    edits: [
      [
        `${sending}/send-pages.ts`,
        'if (marked !== current && !(await ledger.write(marked, seen))) return sent(page);',
        '',
      ],
      [`${sending}/send-pages.ts`, 'marked === current ? seen : marked);', 'seen);'],
    ],
    shape: 'two senders die, an event is lost',
    breaks: 'TWICE',
  },
  'not-in-doubt': {
    what: 'a page of a lost sender is given back as if nothing had been sent',
    edits: [
      [
        `${sending}/settle-lost-claim.ts`,
        "row.state === 'waiting' ? { ...row, state: 'unknown' } : row",
        'row',
      ],
    ],
    shape: 'two senders die, an event is lost',
    breaks: 'TWICE',
  },
  'settled-too-early': {
    what: 'an event that comes while a claim is settled is forgotten',
    edits: [[`${sending}/settle-lost-claim.ts`, 'await applyLateEvents(ledger, lost, current);', '']],
    shape: 'a direction and a death',
    breaks: 'NUMBER',
  },
  'deferred-and-forgotten': {
    what: 'who defers an event does not look whether its page was written meanwhile',
    edits: [
      [
        'functions/notice/accounting/record-bulk-email-events.ts',
        'const known = await apply(key, events, lanes);\n    return known === undefined',
        'const known = lanes.length < 0 ? await apply(key, events, lanes) : undefined;\n    return known === undefined',
      ],
    ],
    shape: 'a direction and a death',
    breaks: 'NUMBER',
  },
  'domain-without-margin': {
    what: 'the domain releases without that margin',
    edits: [
      [
        'functions/domain/breach/clocks.ts',
        'const until = told.from && releaseWakesAt(told.from);',
        'const until = told.from;',
      ],
    ],
    shape: 'a fast clock',
    breaks: 'EARLY',
    wall: { is: 'the store asks for the margin, too', without: 'store-without-margin' },
  },
  'domain-without-hold': {
    what: 'the domain does not look at the hold',
    edits: [
      [
        'functions/domain/breach/clocks.ts',
        "return until && isBefore(now, until) ? { nextStep: 'wait', until } : stepAfterHold(breach, told);",
        'return until === undefined ? stepAfterHold(breach, told) : stepAfterHold(breach, told);',
      ],
    ],
    shape: 'a fast clock',
    breaks: 'EARLY',
    wall: { is: 'the store asks for the hold, too', without: 'store-without-hold' },
  },
  'exception-stays': {
    what: 'the store keeps an exception that a direction ended',
    edits: [
      [
        'functions/domain/breach/noun.ts',
        '...(urgent?.confirmedBy === undefined || releasedAt !== undefined ? { urgent: undefined } : {}),',
        '...(releasedAt !== undefined ? { urgent: undefined } : {}),',
      ],
    ],
    shape: 'a direction ends the exception',
    breaks: 'EARLY',
    wall: { is: 'the gate reads the case before every page', without: 'gate-says-yes' },
  },
} as const satisfies Readonly<Record<string, Mutant>>;
