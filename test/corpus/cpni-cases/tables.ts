import type { AccountFacts, CpniCase, Expected, Recipient, Use } from './case.ts';

type Ruling = Pick<CpniCase, 'expected' | 'cites' | 'isRecalled'>;

const ruling =
  (expected: Expected) =>
  (...cites: readonly string[]): Ruling => ({ expected, cites });

export const allowed = ruling('allowed');
export const refused = ruling('refused');

/** Refused because the only text for it was not read. */
export const recalled = (...cites: readonly string[]): Ruling => ({
  expected: 'refused',
  cites,
  isRecalled: true,
});

/** One state of an account and the ruling for every recipient: a recipient left out does not compile. */
export interface StateRow {
  readonly state: string;
  readonly account: AccountFacts;
  readonly for: Readonly<Record<Recipient, Ruling>>;
}

const recipients: readonly Recipient[] = [
  'company',
  'affiliate',
  'agent',
  'registered third party',
  'unregistered',
];

/** Short enough for a title of 80 characters. */
const nameOf = (use: CpniCase['use'], recipient: Recipient, state: string): string =>
  `${use.replace('-communications-marketing', '')}, ${recipient}: ${state}`;

/** Five cases a row. */
export const casesForAll = (use: Use, rows: readonly StateRow[]): readonly CpniCase[] =>
  rows.flatMap(({ state, account, for: rulings }) =>
    recipients.map((recipient) => ({
      name: nameOf(use, recipient, state),
      use,
      recipient,
      account,
      ...rulings[recipient],
    })),
  );

/** The same ruling for every recipient. */
export const everyone = (it: Ruling): StateRow['for'] => ({
  company: it,
  affiliate: it,
  agent: it,
  'registered third party': it,
  unregistered: it,
});

/** What a case may say beside its use, recipient and ruling. */
type Beside = Pick<CpniCase, 'direction' | 'isOutsideCommunications'>;

/** One case a row, all for one use: recipient, state in words, the account's facts, the ruling. */
export const casesFor = (
  use: CpniCase['use'],
  rows: readonly (readonly [Recipient, string, AccountFacts, Ruling, Beside?])[],
): readonly CpniCase[] =>
  rows.map(([recipient, state, account, it, beside]) => ({
    name: nameOf(use, recipient, state),
    use,
    recipient,
    ...beside,
    account,
    ...it,
  }));

export const nothingRecorded: AccountFacts = { known: true };
export const unknownAccount: AccountFacts = { known: false };
export const childBlocked: AccountFacts = { known: true, childBlock: true };
export const restrictedForAll: AccountFacts = { known: true, restriction: { use: 'all', daysAgo: 10 } };
export const registerDown: AccountFacts = { known: true, registerDown: true };
