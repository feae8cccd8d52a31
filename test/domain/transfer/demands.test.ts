import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  casePolicies,
  type Demand,
  demandsOf,
  type RecipientKind,
  recipientPolicies,
  type TransferCase,
  transferCases,
} from '#domain/transfer/cases.ts';
import { faultOf, missingIn } from '#domain/transfer/demands.ts';
import {
  dataIn,
  deniableIn,
  type Entry,
  isSaleAttempt,
  isUnderOrder,
  recipientKindIn,
} from '#domain/transfer/entry.ts';
import type { TransferFacts } from '#domain/transfer/facts.ts';
import { asked, document, entries, inOrder } from '#test/support/transfers.ts';

/** What takes each thing away again: a new demand does not compile without it. */
const without: Readonly<Record<Demand, { entry?: Partial<Entry>; facts?: Partial<TransferFacts> }>> = {
  case: { entry: { case: 'A favor' } },
  'not-for-value': { entry: { forValue: true } },
  recipient: { entry: { recipient: undefined } },
  'recipient-kind': { entry: { recipientKind: 'named-by-nobody' } },
  region: { entry: { region: 'atlantis' } },
  data: { entry: { data: 'gossip' } },
  instruction: { entry: { instruction: undefined } },
  accounts: { entry: { accounts: [] } },
  what: { entry: { what: undefined } },
  use: { entry: { use: 'own-communications-marketing' } },
  registered: { facts: { isRegistered: false } },
  approval: { facts: { approval: 'missing' } },
  clause: { entry: { contractRef: undefined } },
  'clause-in-force': { entry: { clauseUntil: '2026-11-23' as never } },
  'clause-protects': { entry: { protectsCpni: false } },
  needed: { entry: { needed: false } },
  disclosed: { entry: { disclosed: false } },
  belief: { entry: { belief: undefined } },
  law: { entry: { law: undefined } },
  process: { entry: { process: undefined } },
  'process-document': { facts: { documents: [] } },
  validation: { entry: { validatedOn: '2026-11-25' as never } },
  scope: { entry: { scope: undefined } },
  'non-disclosure': { entry: { nonDisclosure: undefined } },
  matter: { entry: { matter: undefined } },
  emergency: { entry: { emergency: false } },
  danger: { entry: { danger: undefined } },
  'left-at': { entry: { leftAt: '2026-11-24T15:00:00.001Z' as never } },
  undertaking: { entry: { undertaking: 'e'.repeat(64) } },
  'signed-on': { entry: { signedOn: undefined } },
  consent: { facts: { consents: false } },
  request: { facts: { request: 'not-verified' } },
};

const facts = (over: Partial<TransferFacts> = {}): TransferFacts => ({ ...inOrder, ...over });
const pairs = transferCases.flatMap((one) =>
  demandsOf(one, recipientKindIn(entries[one]), dataIn(entries[one]))
    // The use of these follows from the case, so no word can make it wrong.
    .filter((demand) => demand !== 'use' || casePolicies[one].uses.length > 1)
    // What the customer cannot deny needs no entry of the register.
    .filter((demand) => demand !== 'registered' || deniableIn(entries[one]) !== undefined)
    .map((demand) => ({ transferCase: one, rule: casePolicies[one].rule, demand })),
);

describe('a transfer is denied unless everything that its case demands is shown (P11)', () => {
  it.each(transferCases)('%s: with all of it, nothing is missing', (one) => {
    expect(missingIn(entries[one], facts())).toEqual([]);
  });

  it.each(pairs)('$transferCase without $demand is refused ($rule)', ({ transferCase, demand }) => {
    const { entry, facts: over } = without[demand];
    const missing = missingIn({ ...entries[transferCase], ...entry }, facts(over));
    expect(missing).toEqual([demand]);
    const { pointer, detail } = faultOf(demand, facts(over));
    expect(pointer).toMatch(/^#\/\w+$/);
    expect(detail).toMatch(/^[A-Z].+\.$/);
  });

  it.each(
    pairs.filter(({ demand }) => demand !== 'approval' && demand !== 'request' && demand !== 'registered'),
  )('$transferCase is refused while nobody has said its $demand ($rule)', ({ transferCase, demand }) => {
    const field = faultOf(demand, facts()).pointer.slice(2);
    const silent = { ...entries[transferCase], [field]: undefined };
    expect(missingIn(silent, facts())).toContain(demand);
  });

  it('each promise has its case (P12, P13, P14, P15, P16, P17, P18, P19, P20)', () => {
    const demanded = new Set<Demand>(['case', ...pairs.map(({ demand }) => demand)]);
    expect([...demanded].sort()).toEqual(Object.keys(without).sort());
    expect(transferCases.map((one) => casePolicies[one].rule)).toEqual([
      ...['P12', 'P13', 'P14', 'P15', 'P16', 'P17', 'P18', 'P19', 'P20'],
      '47 U.S.C. 222(c)(2)',
    ]);
  });

  it('a case in no list is refused, whatever else is said (P11)', () => {
    for (const said of [undefined, '', 't4', 'T10', 'T4 ', 'constructor', '__proto__', 'A favor'])
      expect(missingIn({ ...entries.T4, case: said }, facts())).toEqual(['case']);
  });

  it('nothing typed at random is allowed (P11)', () => {
    const word = fc.option(fc.constantFrom('T1', 'T8', 'authority', 'billing', 'sale', ''), {
      nil: undefined,
    });
    const some = fc.record({ case: word, recipientKind: word, use: word, recipient: word, what: word });
    fc.assert(fc.property(some, (entry) => missingIn(entry, facts()).length > 0));
  });
});

describe('whom a transfer may go to', () => {
  const kinds = Object.keys(recipientPolicies) as RecipientKind[];
  const cells = transferCases.flatMap((one) => kinds.map((kind) => ({ one, kind })));
  it.each(cells)('$one to $kind only where its case says so (P11)', ({ one, kind }) => {
    const allowed: readonly string[] = casePolicies[one].recipients;
    const missing = missingIn({ ...entries[one], recipientKind: kind }, facts());
    expect(missing.includes('recipient-kind')).toBe(!allowed.includes(kind));
  });

  it('T8 asks for the clause also while nobody has said who it is (P19, P27)', () => {
    const bare = { case: 'T8', recipientKind: undefined, contractRef: undefined };
    expect(missingIn({ ...entries.T8, ...bare }, facts())).toEqual(['recipient-kind', 'clause']);
  });

  it('T1 does not, since a party that it needs has no clause (P12)', () => {
    const bare = { recipientKind: undefined, contractRef: undefined };
    expect(missingIn({ ...entries.T1, ...bare }, facts())).toEqual(['recipient-kind']);
  });

  it('who assists us has a clause that protects CPNI, in every case (P27)', () => {
    const bare = { contractRef: undefined, clauseUntil: undefined, protectsCpni: undefined };
    const helped: readonly TransferCase[] = ['T1', 'T8', 'T9'];
    for (const one of helped)
      expect(missingIn({ ...entries[one], ...bare }, facts())).toEqual([
        ...['clause', 'clause-in-force', 'clause-protects'],
      ]);
  });

  it('the last day of a clause still counts, the day after does not (P19)', () => {
    const until = (clauseUntil: string) => ({ ...entries.T8, clauseUntil }) as Entry;
    expect(missingIn(until('2026-11-24'), facts())).toEqual([]);
    expect(missingIn(until('2026-11-23'), facts())).toEqual(['clause-in-force']);
  });

  it('a use that needs approval has it before anything leaves (P27, R-27)', () => {
    const marketing = { ...entries.T8, use: 'affiliates-other' };
    expect(missingIn(marketing, facts({ approval: 'missing' }))).toEqual(['approval']);
    expect(missingIn(marketing, facts({ approval: 'given' }))).toEqual([]);
  });
});

describe('where a transfer may go', () => {
  const abroad = (one: TransferCase, region: string) =>
    missingIn({ ...entries[one], region }, facts({ regions: ['us', 'ca'] }));

  it.each(transferCases)('%s: our own list binds whom we choose, and nobody else (P03)', (one) => {
    const isOurs = recipientPolicies[recipientKindIn(entries[one]) ?? 'affiliate'].isOurChoice;
    expect(abroad(one, 'ca')).toEqual([]);
    for (const region of ['jp', 'elsewhere']) expect(abroad(one, region)).toEqual(isOurs ? ['region'] : []);
  });

  it('a region in no list is refused for everybody, also for an authority (P03)', () => {
    for (const said of [undefined, '', 'US', 'Canada', 'constructor'])
      expect(abroad('T4', said as string)).toEqual(['region']);
  });
});

describe('data that is not CPNI', () => {
  const stored = { data: 'stored-for-company', instruction: undefined } as const;

  it('what a company stores with us leaves on its instruction or by law (P07)', () => {
    const helped = { ...entries.T8, ...stored };
    expect(missingIn(helped, facts())).toEqual(['instruction']);
    expect(missingIn({ ...helped, instruction: 'Acme order 2026-17' }, facts())).toEqual([]);
    expect(missingIn({ ...entries.T4, ...stored }, facts())).toEqual([]);
    expect(
      missingIn(
        { ...helped, case: 'T2', use: undefined, recipientKind: 'needed-party', belief: 'Fraud.' },
        facts(),
      ),
    ).toEqual(['instruction']);
  });

  it('is about so many people where they have no account; CPNI never is (P11)', () => {
    const known = { accounts: [], persons: 3 };
    expect(missingIn({ ...entries.T2, ...known }, facts())).toEqual([]);
    expect(missingIn({ ...entries.T2, ...known, data: 'cpni' }, facts())).toEqual(['accounts']);
  });

  it('leaves on no permission and no request, which are about CPNI (P20)', () => {
    expect(missingIn({ ...entries.T9, data: 'personal' }, facts())).toEqual(['consent']);
    expect(missingIn({ ...entries['customer-request'], data: 'personal' }, facts())).toEqual(['data']);
  });
});

describe('CPNI is never sold', () => {
  it.each(['sale', 'SALE', ' Sell ', 'sold', 'Ｓａｌｅ', 'data broker', 'sell-to-broker', 's e l l'])(
    '“%s” is an attempt and refused, as case, recipient or use, in every case (P28)',
    (said) => {
      for (const one of transferCases)
        for (const words of [{ case: said }, { recipientKind: said }, { use: said }]) {
          const sold = { ...entries[one], ...words };
          expect([isSaleAttempt(sold), missingIn(sold, facts()).length > 0]).toEqual([true, true]);
        }
    },
  );

  it('a use its case does not have is refused, also where there is a single one (P11)', () => {
    const other = { ...entries.T4, use: 'third-parties' };
    expect(missingIn(other, facts())).toContain('use');
  });

  it('anything of value for the data is an attempt, in every case (P28)', () => {
    for (const one of transferCases) {
      const sold = { ...entries[one], forValue: true };
      expect(isSaleAttempt(sold)).toBe(true);
      expect(missingIn(sold, facts())).toContain('not-for-value');
    }
  });

  it('nobody said whether: it is refused, and no attempt (P28)', () => {
    const silent = { ...entries.T8, forValue: undefined };
    expect([isSaleAttempt(silent), missingIn(silent, facts())]).toEqual([false, ['not-for-value']]);
  });
});

describe('an order that forbids us to tell anybody', () => {
  it('seals a transfer until somebody says that there is none (P15)', () => {
    expect(isUnderOrder({ ...entries.T4, nonDisclosure: true })).toBe(true);
    expect(isUnderOrder({ ...entries.T4, nonDisclosure: undefined })).toBe(true);
    expect(isUnderOrder({ ...entries.T4, nonDisclosure: undefined, case: 'T44' })).toBe(true);
    expect(isUnderOrder({ case: 'T4' })).toBe(true);
    expect(isUnderOrder({ ...entries.T3, nonDisclosure: true })).toBe(true);
    expect(isUnderOrder(entries.T4)).toBe(false);
    expect(isUnderOrder(entries.T8)).toBe(false);
  });

  it('another paper is no undertaking (P18)', () => {
    expect([document, asked].map((one) => one.length)).toEqual([64, 30]);
    const other = { ...entries.T7, undertaking: undefined, processDocument: document };
    expect(missingIn(other, facts())).toEqual(['undertaking']);
  });
});
