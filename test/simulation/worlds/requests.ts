import { bungler, flooder, forger } from '../actors/attackers.ts';
import { marketer, restricter } from '../actors/marketer.ts';
import { day } from '../actors/person.ts';
import { postRoom } from '../actors/post-room.ts';
import { requestDeeds, secondDeeds } from '../actors/request/deeds.ts';
import { dpo } from '../actors/request/dpo.ts';
import { mailroom } from '../actors/request/mailroom.ts';
import { recipientOfLinks, type Temper } from '../actors/request/recipient-of-links.ts';
import { accounts, companies, officers, registrar } from '../actors/request/register.ts';
import { requester } from '../actors/request/requester.ts';
import { smallForm } from '../actors/small-form.ts';
import { late, usual, workplace } from '../actors/workplace.ts';
import type { Plan } from '../plan.ts';
import type { Actor } from '../stage.ts';
import { drawOf } from '../streams.ts';

/** Any day of three years with their holidays and their changes of clocks. */
const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

/** By address: what its reader does with a link. */
const tempers: Readonly<Record<string, Temper>> = {
  'cora@acme.example': 'mixed',
  'carl@acme.example': 'never',
  'bea@birch.example': 'prompt',
  'cy@cedar.example': 'twice',
  'cleo@cedar.example': 'late',
  'chip@cedar.example': 'mixed',
  'hugo@holder.example': 'late',
};

export const addresses = [
  ...companies.flatMap(({ contacts }) => contacts),
  ...accounts.flatMap(({ email }) => email ?? []),
];

/** Everybody but the requesters: the registers, their contacts, the officers, and those who mean ill. */
export const office = (): Readonly<Record<string, Actor>> => ({
  registrar: registrar(),
  ...Object.fromEntries(
    addresses.map((address) => [
      `contact/${address.split('@')[0]}`,
      recipientOfLinks(address, tempers[address] ?? 'prompt'),
    ]),
  ),
  'officer/olive': workplace('request', officers.olive, requestDeeds, usual),
  'officer/omar': workplace('request', officers.omar, requestDeeds, late),
  'officer/sue': workplace('request', officers.sue, secondDeeds, usual),
  'post room': postRoom(officers.olive),
  dpo: dpo(),
});

/** Requesters of every kind, with all who have to do with them. */
export const requests = (seed: number, count = 24, odds = 0.004): Plan => {
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 3 * 365) * day;
  const calmAt = startAt + 30 * day;
  const asking = Array.from({ length: count }, (_, n): [string, Actor] => [`requester/${n}`, requester(n)]);
  return {
    seed,
    actors: {
      ...office(),
      ...Object.fromEntries(asking),
      flooder: flooder(30),
      forger: forger(),
      bungler: bungler(),
      'marketer/1': marketer(1),
      'marketer/2': marketer(2),
      'restricter/0': restricter(0),
      'restricter/1': restricter(1),
      'small form': smallForm(),
      mailroom: mailroom(officers.sue, 6),
    },
    faults: { odds },
    hoursBetweenSchedules: 6,
    ...{ startAt, calmAt, endAt: calmAt + 72 * day },
  };
};
