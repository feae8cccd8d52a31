import { type Time, textOf } from '#domain/calendar/times.ts';
import { sheetReply } from '#functions/case/offers.ts';
import type { BreachLineView, BreachReportView } from './report-view.ts';

const time = (at: Time | null | undefined): string => (at ? textOf(at) : '');

const columns = {
  reference: ({ id }: BreachLineView) => ({ id }),
  'in hold': ({ inHold }: BreachLineView) => (inHold ? 'in hold' : ''),
  stage: ({ stage }: BreachLineView) => stage,
  'discovered at': ({ discoveredAt }: BreachLineView) => time(discoveredAt),
  'determined at': ({ determinedAt }: BreachLineView) => time(determinedAt),
  'report to law enforcement': ({ report: { state } }: BreachLineView) => state,
  'law enforcement notified by': ({ report: { dueOn } }: BreachLineView) => time(dueOn),
  'law enforcement notified at': ({ report: { toldAt } }: BreachLineView) => time(toldAt),
  'no customer notified before (not a deadline)': ({ gate }: BreachLineView) => time(gate),
  'released at': ({ releasedAt }: BreachLineView) => time(releasedAt),
  'first letter at': ({ firstLetterAt }: BreachLineView) => time(firstLetterAt),
  'last letter at': ({ lastLetterAt }: BreachLineView) => time(lastLetterAt),
  'days held by directions': ({ daysHeld }: BreachLineView) => String(daysHeld.byDirections),
  'days held by our own stops': ({ daysHeld }: BreachLineView) => String(daysHeld.byOwnStops),
  'second signatures': ({ signatures }: BreachLineView) =>
    String(signatures.reduce((sum, { all }) => sum + all, 0)),
  'longest minutes to one': ({ signatures }: BreachLineView) =>
    signatures.length === 0 ? '' : String(Math.max(...signatures.map(({ minutes }) => minutes.longest))),
};

export const breachSheet = ({ month, inHold, breaches }: BreachReportView) =>
  sheetReply(breaches, {
    name: inHold === 'included' ? `breaches-${month}-with-those-in-hold.csv` : `breaches-${month}.csv`,
    ...{ columns, more: 'Read the rest in the console.' },
  });
