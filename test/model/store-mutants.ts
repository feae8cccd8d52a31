import type { Mutant } from './mutant.ts';

/** Of the conditional updates: their own expressions, changed. */
export const storeMutants = {
  'claim-without-fence': {
    what: 'a claim looks neither at the stage nor at the epoch',
    edits: [
      [
        'functions/adapters/dynamodb-claims.ts',
        "'#stage = :released AND #epoch = :epoch'",
        "'attribute_exists(#stage)'",
      ],
    ],
    shape: 'two directions',
    breaks: 'EARLY',
    wall: { is: 'the gate reads the case before every page', without: 'gate-says-yes' },
  },
  'claim-not-first': {
    what: 'who saw a free lane takes it, even if another was faster',
    edits: [
      [
        'functions/adapters/dynamodb-claims.ts',
        "'attribute_not_exists(#claims.#lane)'",
        "'attribute_exists(#stage)'",
      ],
    ],
    shape: 'a slow sender',
    breaks: 'TWICE',
  },
  'claim-of-anybody': {
    what: 'who saw a lane given back takes it, even if another was faster',
    edits: [
      [
        'functions/adapters/dynamodb-claims.ts',
        '`#claims.#lane.#owner = :follows AND ${isOver}`',
        '`attribute_exists(#stage)`',
      ],
    ],
    shape: 'two senders, two deaths',
    breaks: 'TWICE',
  },
  'give-back-twice': {
    what: 'a lost claim is given back by two, who disagree on its next page',
    edits: [
      [
        'functions/adapters/dynamodb-claims.ts',
        "'#claims.#lane.#owner = :owner AND #claims.#lane.#leaseUntil = :leaseUntil'",
        "'#claims.#lane.#owner = :owner'",
      ],
    ],
    shape: 'two senders, two deaths',
    breaks: 'TWICE',
    wall: { is: 'who settles knows a page that another has settled', without: 'settled-twice' },
  },
  'page-over-page': {
    what: 'a page is written over what was not seen',
    edits: [
      [
        'functions/adapters/dynamodb-ledger.ts',
        'if (await table.put(item, isAsSeen(seen))) return true;',
        'if (await table.put(item)) return true;',
      ],
    ],
    shape: 'two senders, two deaths',
    breaks: 'TWICE',
  },
  'commit-over-commit': {
    what: 'a commit looks at no revision',
    edits: [
      [
        'functions/adapters/dynamodb-cases.ts',
        "const asSeen = '#revision = :seen AND #hash = :before';",
        "const asSeen = 'attribute_exists(#revision)';",
      ],
    ],
    shape: 'a lift and a second direction',
    breaks: 'EARLY',
  },
  'exception-without-review': {
    what: 'the store confirms an exception while a direction is in force',
    edits: [
      [
        'functions/adapters/dynamodb-releases.ts',
        '${isToldAndHeld} AND ${noReview} AND ${hasFloor}',
        '${isToldAndHeld} AND ${hasFloor}',
      ],
    ],
    shape: 'the exception or a direction',
    breaks: 'EARLY',
    wall: { is: 'a commit is of the revision that was seen', without: 'commit-over-commit' },
  },
  'store-without-margin': {
    what: 'the store releases without the margin for clocks that differ',
    edits: [['functions/adapters/releases.ts', '(clock.now() - marginFor) / 1000', 'clock.now() / 1000']],
    shape: 'a fast clock',
    breaks: 'EARLY',
    wall: { is: 'the domain waits for the margin, too', without: 'domain-without-margin' },
  },
  'store-without-hold': {
    what: 'the store does not look at the hold',
    edits: [['functions/adapters/dynamodb-releases.ts', '#holdUntil <= :now AND ', '']],
    shape: 'a fast clock',
    breaks: 'EARLY',
    wall: { is: 'the domain waits for the hold, too', without: 'domain-without-hold' },
  },
  'exception-without-ground': {
    what: 'a claim under the exception looks at nothing',
    edits: [
      [
        'functions/adapters/dynamodb-claims.ts',
        "urgent: '#urgent.#epoch = :epoch'",
        "urgent: 'attribute_exists(#stage)'",
      ],
    ],
    shape: 'a direction ends the exception',
    breaks: 'EARLY',
    wall: { is: 'the gate reads the case before every page', without: 'gate-says-yes' },
  },
} as const satisfies Readonly<Record<string, Mutant>>;
