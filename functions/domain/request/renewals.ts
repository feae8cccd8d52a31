import { type Day, textOf } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { companyRoundOf } from './company-chase.ts';
import type { RequestEvent } from './events.ts';
import { isStillOwed } from './letter-lanes.ts';
import type { OwedQuestion } from './officer-action-events.ts';
import type { Request } from './state.ts';

/** Per day and case, with those from the status page (R-23). */
const perDay = 3;

/** A link's secret has the place of its contact; each letter that is asked for anew has a round of its own. */
const places = 100_000;
const roundOf = (of: string): number => {
  const renewed = /^renewed-(\d{4})-(\d\d)-(\d\d)-(\d+)/.exec(of);
  if (renewed !== null) return Number(renewed.slice(1).join(''));
  const again = companyRoundOf(of);
  if (again > 0) return again;
  // The letter of day 7 has a link that lasts as long as it says.
  return Number(/^verify-day-(7)(?:-|$)/.exec(of)?.[1] ?? 0);
};

/** Serial of the secret in a letter to a contact, by the letter's name. */
export const contactSerial = (of: string, place: number): number => roundOf(of) * places + place;

export const isRenewal = (of: string): boolean => of.startsWith('renewed-');

const askedOnDay = (history: readonly Commit[], on: Day): number =>
  history.flatMap(({ events }) =>
    events.filter((event) => {
      const { type, of } = event as { readonly type: string; readonly of?: string };
      return type === 'question-owed' && of?.startsWith(`renewed-${textOf(on)}-`);
    }),
  ).length;

export interface Renewal {
  readonly kind: OwedQuestion['kind'];
  /** For one contact of the company. */
  readonly contact?: string;
  /** Civil date, company zone. */
  readonly on: Day;
}

/** A new link for whom the expired one was: owed like every question, so no stage changes (R-8). No events over the limit. */
export const decideRenewal = (
  request: Request,
  history: readonly Commit[],
  { kind, contact, on }: Renewal,
): readonly RequestEvent[] => {
  const sameDay = request.renewals?.filter((day) => day === on).length ?? 0;
  const n = askedOnDay(history, on) + 1;
  const of = `renewed-${textOf(on)}-${n}${contact === undefined ? '' : `-${contact}`}`;
  const isOwed = isStillOwed(kind, request, { of, serial: (request.serial ?? 0) + 1 });
  return isOwed && n + sameDay <= perDay ? [{ type: 'question-owed', kind, of }] : [];
};
