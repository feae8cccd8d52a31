import { describe, expect, it } from 'vitest';
import {
  type BodyContract,
  type Framework,
  isNamedToAll,
  lapsesNear,
  type RecourseReader,
  recourseFor,
} from '#domain/request/recourse.ts';
import { capacities } from '#domain/request/vocabulary.ts';

const on = '2026-11-24';
const [dayBefore, dayAfter] = ['2026-11-23', '2026-11-25'];
const contract: BodyContract = { contractRef: 'B-1', validUntil: '2027-12-31', covers: 'everybody' };
const framework: Framework = {
  ...{ name: 'DPF', eu: true, ukExtension: true, swiss: true, hr: true },
  listedUntil: '2027-12-31',
};
const reader = (over: Partial<RecourseReader> = {}): RecourseReader => ({
  ...{ kind: 'access', capacity: 'data-subject', regime: 'eu', residence: 'eu' },
  ...over,
});
const named = (
  settings: { recourse?: Partial<BodyContract>; framework?: Partial<Framework> | 'none' } = {},
  over: Partial<RecourseReader> = {},
) => {
  const listed = settings.framework === 'none' ? 'none' : { ...framework, ...settings.framework };
  return recourseFor(
    { recourse: { ...contract, ...settings.recourse }, framework: listed } as never,
    reader(over),
    on,
  );
};

describe('what a final letter names (R-16, R-25, P55, P56)', () => {
  it('to a person in the EU: the body, arbitration after it, and their authority', () => {
    expect(named()).toEqual({
      ...{ agency: 'ftc', body: true, panel: false },
      ...{ arbitration: framework, authority: 'eu' },
    });
  });

  it.each([
    ['access', 'ftc'],
    ['cpni-examine', 'fcc'],
  ] as const)('about %s: the agency is the %s', (kind, agency) => {
    expect(named({}, { kind }).agency).toBe(agency);
  });

  it.each([
    { what: 'on its last day', recourse: { validUntil: on }, body: true },
    { what: 'from the day after', recourse: { validUntil: dayBefore }, body: false },
    { what: 'for a residence that it covers', recourse: { covers: ['uk', 'eu'] }, body: true },
    { what: 'for one that it does not cover', recourse: { covers: ['uk'] }, body: false },
  ] as const)('the body is named $what: $body', ({ recourse, body }) => {
    expect(named({ recourse })).toMatchObject({ body, arbitration: body ? framework : undefined });
  });

  it('a body that covers some is not named to a person who gave no country', () => {
    expect(named({ recourse: { covers: ['us'] } }, { residence: undefined as never }).body).toBe(false);
    expect(named({}, { residence: undefined as never }).body).toBe(true);
  });

  it.each([
    { residence: 'eu', lacks: 'eu', may: true },
    { residence: 'uk', lacks: 'ukExtension', may: true },
    { residence: 'swiss', lacks: 'swiss', may: true },
    { residence: 'us', lacks: 'hr', may: false },
    { residence: 'other', lacks: 'hr', may: false },
  ] as const)(
    'arbitration for a person in $residence: $may, as it is listed',
    ({ residence, lacks, may }) => {
      expect(named({}, { residence }).arbitration).toEqual(may ? framework : undefined);
      const without = { framework: { [lacks]: false } };
      expect(named(without, { residence }).arbitration).toBeUndefined();
    },
  );

  it.each([
    { what: 'on the last day of the listing', framework: { listedUntil: on }, may: true },
    { what: 'after it', framework: { listedUntil: dayBefore }, may: false },
    { what: 'without a framework', framework: 'none', may: false },
  ] as const)('arbitration $what: $may', ({ framework: listed, may }) => {
    expect(named({ framework: listed }).arbitration !== undefined).toBe(may);
  });

  it('a company has its contract: everybody else may go to arbitration', () => {
    const who = capacities.filter((capacity) => named({}, { capacity }).arbitration !== undefined);
    // Without a relation, somebody else is treated like an employee, for whom it does not exist.
    expect(who).toEqual([
      ...['data-subject', 'account-holder', 'guardian', 'agent', 'former-customer', 'heir'],
    ]);
    const visitor = { capacity: 'somebody-else', relation: 'visitor' } as const;
    expect(named({}, visitor).arbitration).toEqual(framework);
  });

  it.each([
    { what: 'listed for it', settings: {}, panel: true },
    { what: 'not listed for it', settings: { framework: { hr: false } }, panel: false },
    { what: 'not listed at all', settings: { framework: 'none' }, panel: false },
  ] as const)('about work for us, $what: the panel is $panel, never arbitration', ({ settings, panel }) => {
    const employee = { capacity: 'somebody-else', relation: 'employee' } as const;
    expect(named(settings, employee)).toMatchObject({ panel, body: !panel, arbitration: undefined });
    expect(named(settings, { relation: 'employee' })).toMatchObject({ panel: false, body: true });
  });

  it.each([
    { regime: 'eu', residence: 'eu', is: ['eu', 'eu'] },
    { regime: 'eu', residence: undefined, is: ['unknown', 'unknown'] },
    { regime: 'us', residence: 'us', is: [undefined, 'us'] },
    { regime: 'us', residence: undefined, is: [undefined, 'us'] },
  ] as const)('the authority of $regime, $residence, with a body and without: $is', (one) => {
    const { is, ...typed } = one;
    const over = typed as Partial<RecourseReader>;
    const lapsed = { recourse: { validUntil: dayBefore } } as const;
    expect([named({}, over).authority, named(lapsed, over).authority]).toEqual(is);
  });
});

describe('before a contract lapses (R-16)', () => {
  it.each([
    { validUntil: on, covers: 'everybody', isNamed: true },
    { validUntil: dayBefore, covers: 'everybody', isNamed: false },
    { validUntil: on, covers: ['eu'], isNamed: false },
  ] as const)('valid until $validUntil, for $covers: named to all is $isNamed', (one) => {
    const { isNamed, ...given } = one;
    expect(isNamedToAll({ ...contract, ...given }, on)).toBe(isNamed);
  });

  it.each([
    { ends: '2027-01-23', near: true, isOver: false },
    { ends: '2027-01-24', near: false, isOver: false },
    { ends: on, near: true, isOver: false },
    { ends: dayBefore, near: true, isOver: true },
  ] as const)('one that ends on $ends is near: $near, over: $isOver', ({ ends, near, isOver }) => {
    const far = { recourse: contract, framework };
    const body = { what: 'recourse', on: ends, isOver };
    const listing = { what: 'framework', on: ends, isOver };
    expect(lapsesNear({ ...far, recourse: { ...contract, validUntil: ends } }, on)).toEqual(
      near ? [body] : [],
    );
    expect(lapsesNear({ ...far, framework: { ...framework, listedUntil: ends } }, on)).toEqual(
      near ? [listing] : [],
    );
  });

  it('without a framework nothing of it lapses', () => {
    expect(lapsesNear({ recourse: contract, framework: 'none' }, dayAfter)).toEqual([]);
  });
});
