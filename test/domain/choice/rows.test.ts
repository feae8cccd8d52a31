import { describe, expect, it } from 'vitest';
import type { ChoiceEvent, NamedScope } from '#domain/choice/events.ts';
import { currentNotice, optOutNotice } from '#domain/choice/notices.ts';
import { type Choice, registerOf, statusOf, usesNow } from '#domain/choice/register.ts';
import { restrictedBy } from '#domain/choice/restrictions.ts';
import { deniableUses } from '#domain/choice/uses.ts';

const at = (hour: number) => `2026-11-24T${10 + hour}:00:00.000Z` as const;
const asOf = { now: at(9), zone: 'America/Denver' } as const;
const own = 'own-communications-marketing';
const third = 'third-parties';
const same = 'same-category-marketing';

const restricts = (request: string, hour: number, over: object = {}) =>
  ({ type: 'restriction-recorded', request, since: at(hour), channel: 'web', ...over }) as ChoiceEvent;
const permits = (request: string, hour: number, over: object = {}) =>
  ({
    type: 'restriction-lifted',
    request,
    receivedAt: at(hour),
    notice: `of-${request}`,
    ...over,
  }) as ChoiceEvent;
/** One event an hour. */
const historyOf = (events: readonly ChoiceEvent[]) =>
  events.map((event, n) => ({ at: at(n), events: [event] }));
const rows = (...events: readonly ChoiceEvent[]) => {
  const history = historyOf(events);
  return registerOf(restrictedBy(history), history, asOf);
};
const forOwn = { uses: [own] } as const satisfies NamedScope;

describe('a row of the register says who, how and since when, and no more', () => {
  const paperMailed = {
    type: 'opt-out-notice-mailed',
    campaign: 'CAM-1',
    mailing: 1,
    notice: optOutNotice.id,
    uses: [own],
    counselOn: '2026-01-05',
  };
  const silence = { ...paperMailed, mailedOn: '2026-01-05' } as never as ChoiceEvent;
  const optOut = { through: '2028-01-05', isOverdue: false };
  it.each([
    {
      ...{ what: 'a denial', events: [restricts('R1', 0, forOwn)] },
      so: [{ use: own, is: 'denied', since: at(0), how: 'web', request: 'R1' }],
    },
    {
      ...{
        what: 'a denial by an officer',
        events: [restricts('R1', 0, { ...forOwn, by: 'ann', recipients: ['a'] })],
      },
      so: [{ use: own, recipient: 'a', is: 'denied', since: at(0), how: 'web', request: 'R1', by: 'ann' }],
    },
    {
      ...{ what: 'a permission', events: [permits('P1', 0, forOwn)] },
      so: [{ use: own, is: 'allowed', since: at(0), request: 'P1', notice: 'of-P1' }],
    },
    {
      what: 'a permission by an officer',
      events: [permits('P1', 0, { ...forOwn, by: 'ann', channel: 'mail', recipients: ['a'] })],
      so: [
        {
          ...{ use: own, recipient: 'a', is: 'allowed', since: at(0), how: 'mail', request: 'P1' },
          ...{ by: 'ann', notice: 'of-P1' },
        },
      ],
    },
    {
      ...{ what: 'silence', events: [silence] },
      so: [{ use: own, is: 'allowed', since: at(0), request: 'CAM-1', notice: optOutNotice.id, optOut }],
    },
    {
      ...{ what: 'silence for somebody', events: [{ ...silence, recipients: ['a'] } as ChoiceEvent] },
      so: [
        {
          use: own,
          recipient: 'a',
          is: 'allowed',
          since: at(0),
          request: 'CAM-1',
          notice: optOutNotice.id,
          optOut,
        },
      ],
    },
    {
      what: 'another request for somebody, though it says the same',
      events: [permits('P1', 0, forOwn), permits('P2', 1, { ...forOwn, recipients: ['a'] })],
      so: [
        { use: own, is: 'allowed', since: at(0), request: 'P1', notice: 'of-P1' },
        { use: own, recipient: 'a', is: 'allowed', since: at(1), request: 'P2', notice: 'of-P2' },
      ],
    },
  ])('$what', ({ events, so }) => expect(rows(...events)).toStrictEqual(so));
});

describe('the notice of the last permit is the account’s (R-5)', () => {
  it.each([1, 2, 3])('of %i permits', (count) => {
    const history = historyOf([permits('P1', 0), permits('P2', 1), permits('P3', 2)].slice(0, count));
    expect(statusOf({}, history, asOf)).toEqual({ is: 'permitted', notice: `of-P${count}` });
  });
});

describe('the uses that a letter lists as on and as off', () => {
  const granted = (request: string, hour: number, over: object) =>
    permits(request, hour, { notice: currentNotice.id, ...over });
  const others = (...without: readonly string[]) =>
    deniableUses.filter((use) => !without.includes(use)).map((use) => ({ use }));
  it.each([
    { what: 'nothing', choices: [], on: [{ use: same }], off: others(same) },
    {
      ...{ what: 'a denial of what needs no approval', choices: rows(restricts('R', 0, { uses: [same] })) },
      ...{ on: [], off: others() },
    },
    {
      ...{ what: 'a permission for everybody', choices: rows(granted('P', 0, forOwn)) },
      ...{ on: [{ use: same }, { use: own }], off: others(same, own) },
    },
    {
      what: 'a denial for one, of what everybody else may use',
      choices: rows(granted('P', 0, forOwn), restricts('R', 1, { ...forOwn, recipients: ['a'] })),
      ...{ on: [{ use: same }, { use: own }] },
      off: [{ use: own, recipient: 'a' }, ...others(same, own)],
    },
    {
      what: 'a permission for one alone',
      choices: rows(granted('P', 0, { uses: [third], recipients: ['a'] })),
      ...{ on: [{ use: same }, { use: third, recipient: 'a' }], off: others(same) },
    },
    {
      what: 'a denial of what needs no approval, and a permission of another use for one',
      choices: rows(
        granted('P', 0, { uses: [third], recipients: ['a'] }),
        restricts('R', 1, { uses: [same] }),
      ),
      ...{ on: [{ use: third, recipient: 'a' }], off: others() },
    },
    {
      what: 'a second permission for one, which differs in nothing',
      choices: rows(granted('P', 0, forOwn), granted('Q', 1, { ...forOwn, recipients: ['a'] })),
      ...{ on: [{ use: same }, { use: own }], off: others(same, own) },
    },
  ] as readonly { what: string; choices: readonly Choice[]; on: object[]; off: object[] }[])(
    'after $what',
    ({ choices, on, off }) => expect(usesNow(choices, () => undefined)).toEqual({ on, off }),
  );
});
