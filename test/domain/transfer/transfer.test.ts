import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { decideBy, nextOf, type Rule } from '#domain/case/rule.ts';
import {
  type TransferAct,
  TransferRefused,
  transferProposal,
  transferRules,
} from '#domain/transfer/rules.ts';
import { mayDecide, seesTransfer } from '#domain/transfer/seen-by.ts';
import {
  type Recorded,
  type Transfer,
  type TransferEvent,
  transfers,
  waitsSince,
} from '#domain/transfer/transfer.ts';

const id = `TRF-${'1'.repeat(40)}`;
const facts: Recorded = {
  ...{ case: 'T8', recipientKind: 'service-provider', use: 'billing', accounts: [`ACC-${'2'.repeat(40)}`] },
  ...{ entrySha256: 'e'.repeat(64), by: 'ann', on: '2026-11-24', isSealed: false },
};
const leftAt = '2026-11-24T11:30:00.000Z';
const emergency: Recorded = { ...facts, case: 'T6', leftAt };
const text = { textSha256: 'd'.repeat(64) };
const missing = ['clause'] as const;

const recorded = { type: 'transfer-recorded', ...facts } as const;
const reviewed = { type: 'transfer-recorded', ...emergency } as const;
const sealed = { ...recorded, isSealed: true };
const nameless = { ...recorded, case: undefined } as unknown as TransferEvent;
const refused = { type: 'transfer-refused', ...facts, missing, sale: true } as const;
const again = { type: 'transfer-refused-again', by: 'ann' } as const;
const confirmed = { type: 'transfer-confirmed', by: 'ben' } as const;
const declined = { type: 'transfer-declined', by: 'ben', ...text } as const;
const handedOver = { type: 'records-handed-over', by: 'cho', leftAt, how: 'portal' } as const;
const notHandedOver = { type: 'hand-over-refused', by: 'cho', missing } as const;
const told = (since: string) => ({ type: 'second-missing-told', since }) as TransferEvent;

/** One event an hour, the first at noon UTC on November 24. */
const at = (n: number) => `2026-11-24T${12 + n}:00:00.000Z` as const;
const after = (...events: readonly TransferEvent[]): Transfer =>
  events.reduce<Transfer | undefined>(
    (seen, event, n) => transfers.evolve(seen, event, at(n)),
    undefined,
  ) as Transfer;

const second = { secondBy: 'ben', secondAt: at(1), recordedAt: at(0) };
const handed = { handedOverBy: 'cho', leftAt, how: 'portal' };
/** One business day after the record, and after the hand-over of the emergency. */
const [dayLater, dayAfterItLeft] = ['2026-11-25T12:00:00.000Z', '2026-11-25T11:30:00.000Z'];

describe('the log of hand-overs (P21)', () => {
  it.each([
    { is: [recorded], so: { ...facts, stage: 'waiting', recordedAt: at(0) } },
    { is: [nameless], so: { ...facts, case: undefined, stage: 'waiting', recordedAt: at(0) } },
    { is: [reviewed], so: { ...emergency, stage: 'to-review', recordedAt: at(0) } },
    {
      is: [refused],
      so: { ...facts, stage: 'refused', missing, sale: true, recordedAt: at(0), attempts: 1 },
    },
    {
      is: [refused, again, again],
      so: { ...facts, stage: 'refused', missing, sale: true, recordedAt: at(0), attempts: 3 },
    },
    { is: [recorded, confirmed], so: { ...facts, ...second, stage: 'allowed' } },
    { is: [reviewed, confirmed], so: { ...emergency, ...second, stage: 'handed-over' } },
    {
      is: [recorded, declined],
      so: { ...facts, ...second, stage: 'declined', declinedSha256: text.textSha256 },
    },
    {
      is: [reviewed, declined],
      so: { ...emergency, ...second, stage: 'disapproved', declinedSha256: text.textSha256 },
    },
    {
      is: [recorded, confirmed, handedOver],
      so: { ...facts, ...second, ...handed, stage: 'handed-over' },
    },
    {
      is: [recorded, confirmed, notHandedOver],
      so: { ...facts, ...second, stage: 'allowed', missing },
    },
    {
      is: [recorded, told(at(0))],
      so: { ...facts, stage: 'waiting', recordedAt: at(0), missingTold: [at(0)] },
    },
  ])('is kept as it was recorded: $so.stage (case %#)', ({ is, so }) => expect(after(...is)).toEqual(so));

  it('begins with a record or a refusal', () =>
    expect(() => after(confirmed)).toThrow('a transfer cannot begin with transfer-confirmed'));
});

describe('who must still act on a transfer (R-13, P17)', () => {
  it.each([
    { what: 'recorded', is: [recorded], queue: 'second-person', since: at(0), wakeAt: dayLater },
    {
      what: 'recorded, and the DPO told',
      is: [recorded, told(at(0))],
      queue: 'second-person',
      since: at(0),
    },
    {
      what: 'an emergency, which counts from the hand-over',
      is: [reviewed],
      queue: 'second-person',
      since: leftAt,
      wakeAt: dayAfterItLeft,
    },
    { what: 'under an order', is: [sealed], queue: 'transfers-sealed', since: at(0), wakeAt: dayLater },
    { what: 'refused', is: [refused], queue: 'transfers' },
    { what: 'allowed', is: [recorded, confirmed], queue: 'transfers' },
    { what: 'declined', is: [recorded, declined], queue: 'transfers' },
    { what: 'handed over', is: [recorded, confirmed, handedOver], queue: 'transfers' },
    { what: 'approved afterwards', is: [reviewed, confirmed], queue: 'transfers' },
    { what: 'allowed under an order', is: [sealed, confirmed], queue: 'transfers-sealed' },
  ])('$what: in the queue $queue', ({ is: events, queue, since, wakeAt }) => {
    const is = after(...events);
    expect(waitsSince(is)).toBe(since);
    expect(transfers.secondMissing?.(is)).toBe(wakeAt && since);
    expect(transfers.keys(id, is)).toEqual({
      ...{ stage: is.stage, queue, dueOn: '2026-11-24', workBy: '2026-11-24', ...(wakeAt && { wakeAt }) },
    });
  });

  it.each([
    { reader: 'ann', groups: [], sees: true, because: 'who made it' },
    { reader: 'ben', groups: [], sees: true, because: 'who confirmed it' },
    { reader: 'cho', groups: ['officer', 'breach-officer', 'auditor'], sees: false, because: 'anybody else' },
    { reader: 'sue', groups: ['supervisor'], sees: true, because: 'a supervisor' },
    { reader: 'dora', groups: ['dpo'], sees: true, because: 'the DPO' },
  ])('under an order, shown to $reader: $sees ($because) (P15)', ({ reader, groups, sees }) => {
    const [hidden, open] = [after(sealed, confirmed), after(recorded, confirmed)];
    expect(seesTransfer(hidden, { by: reader, groups })).toBe(sees);
    expect(mayDecide(hidden, groups)).toBe(sees && groups.length > 0);
    expect([seesTransfer(open, { by: reader, groups }), mayDecide(open, groups)]).toEqual([true, true]);
  });
});

const decide = (act: string, history: readonly TransferEvent[], said: object) =>
  decideBy(
    transferRules[act as TransferAct] as unknown as Rule<Transfer, object, object, unknown, TransferEvent>,
  )(after(...history), said, undefined);
const refusalOf = (act: string, history: readonly TransferEvent[], said: object): object => {
  try {
    return { recorded: decide(act, history, said) };
  } catch (fault) {
    const { code, message, faults } = fault as { code: string; message: string; faults?: object };
    return { code, message, ...(faults && { faults }) };
  }
};

describe('what can be done with a transfer, by whom (R-13)', () => {
  const notAnn = [{ by: 'ann', did: 'recorded' }];
  const ofSecond = (over: object = {}) =>
    ['confirm-transfer', 'decline-transfer'].map((action) => ({ action, notBy: notAnn, ...over }));
  it.each([
    { what: 'recorded', is: [recorded], can: ofSecond() },
    { what: 'an emergency', is: [reviewed], can: ofSecond() },
    { what: 'under an order', is: [sealed], can: ofSecond({ seniorOnly: true }) },
    { what: 'refused', is: [refused], can: [] },
    {
      ...{ what: 'allowed', is: [recorded, confirmed] },
      can: [{ action: 'record-hand-over', notBy: [] }],
    },
    { what: 'declined', is: [recorded, declined], can: [] },
    { what: 'handed over', is: [recorded, confirmed, handedOver], can: [] },
    { what: 'disapproved', is: [reviewed, declined], can: [] },
  ])('$what', ({ is, can }) => expect(nextOf(transferRules, after(...is), undefined)).toEqual(can));

  const waiting = [recorded];
  const allowed = [recorded, confirmed];
  const shown = proposalSha256(transferProposal(after(recorded)));
  const ben = { by: 'ben', proposalSha256: shown };
  const left = { by: 'cho', now: at(2), leftAt: at(2), how: 'portal', missing: [] };
  it.each([
    { act: 'confirm-transfer', on: waiting, said: ben, so: [confirmed] },
    { act: 'confirm-transfer', on: [recorded, told(at(0))], said: ben, so: [confirmed] },
    { act: 'decline-transfer', on: waiting, said: { by: 'ben', ...text, more: 'words' }, so: [declined] },
    { act: 'record-hand-over', on: allowed, said: left, so: [{ ...handedOver, leftAt: at(2) }] },
    {
      ...{ act: 'record-hand-over', on: allowed, said: { ...left, leftAt: at(1) } },
      so: [{ ...handedOver, leftAt: at(1) }],
    },
    { act: 'record-hand-over', on: allowed, said: { ...left, missing }, so: [notHandedOver] },
  ] as const)('$act records what was decided (case %#)', ({ act, on, said, so }) =>
    expect(decide(act, on, said)).toEqual(so),
  );

  const nothing = { code: 'nothing-to-confirm', message: 'There is nothing to confirm.' };
  const same = { code: 'same-person', message: 'This needs a second person. Someone else must do it.' };
  const notAllowed = {
    code: 'transfer-not-allowed',
    message: 'This transfer is not allowed, or it was handed over already. Nothing more may leave for it.',
  };
  const wrongTime = (detail: string) => ({
    ...{ code: 'invalid-input', message: 'Something you sent is missing or not valid.' },
    faults: [{ pointer: '#/leftAt', detail }],
  });
  it.each([
    { act: 'confirm-transfer', on: waiting, said: { ...ben, by: 'ann' }, so: same },
    {
      ...{ act: 'confirm-transfer', on: [{ ...recorded, use: 'emergency' as const }], said: ben },
      so: {
        code: 'proposal-changed',
        message: 'This was changed after you opened it. Read the current proposal, then confirm.',
      },
    },
    { act: 'confirm-transfer', on: allowed, said: ben, so: nothing },
    { act: 'confirm-transfer', on: [refused], said: ben, so: nothing },
    { act: 'decline-transfer', on: waiting, said: { by: 'ann', ...text }, so: same },
    { act: 'decline-transfer', on: allowed, said: { by: 'ben', ...text }, so: nothing },
    { act: 'record-hand-over', on: waiting, said: left, so: notAllowed },
    { act: 'record-hand-over', on: [recorded, confirmed, handedOver], said: left, so: notAllowed },
    {
      ...{ act: 'record-hand-over', on: allowed, said: { ...left, leftAt: '2026-11-24T14:00:00.001Z' } },
      so: wrongTime('This is in the future.'),
    },
    {
      ...{ act: 'record-hand-over', on: allowed, said: { ...left, leftAt: '2026-11-24T12:59:59.999Z' } },
      so: wrongTime(
        'This is before two persons allowed it. If the data left then, tell the data protection officer now.',
      ),
    },
  ] as const)('$act is refused with what is wrong and where (case %#)', ({ act, on, said, so }) =>
    expect(refusalOf(act, on, said)).toEqual(so),
  );

  it('the second person signs all that was recorded (R-13)', () => {
    const { stage, recordedAt, ...what } = after(recorded);
    expect(transferProposal(after(recorded))).toEqual({ confirms: 'transfer', stage, recordedAt, what });
    expect(transferProposal(after(recorded, told(at(0))))).toEqual(transferProposal(after(recorded)));
  });

  it('a refusal names its place in the log, and says where what is missing goes (P11)', () => {
    const faults = [{ pointer: '#/case', detail: 'Choose one.' }];
    const { category, code, message, ...says } = new TransferRefused(id, faults);
    expect([category, code, says]).toEqual(['invalid', 'transfer-refused', { transfer: id, faults }]);
    expect(message).toBe('We refused this transfer. The log keeps the refusal. Nothing may leave.');
  });
});
