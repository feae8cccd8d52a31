import { civilDate, newYork } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import { type Breach, stageOf } from './breach.ts';
import type { BreachUnconfirmed } from './commands.ts';
import type { DutyFact } from './duty-events.ts';
import type { Duty } from './duty-state.ts';
import { type FilingPlan, filingPlan } from './filing-plan.ts';
import { calendarOf, silencesOf } from './hold-dates.ts';
import { reportDueOn } from './report-due-on.ts';

/** From then on nobody is told early by another notice. */
export const mayCustomersKnow = (breach: Breach): boolean =>
  breach.restore === undefined && ['released', 'closed'].includes(stageOf(breach));

export const dutyOf = ({ duties }: Breach, n: number | undefined): Duty | undefined =>
  duties.find((one) => one.n === n);

/** Open duties with a date, while the filing is still owed. */
export const datedDuties = (breach: Breach): readonly (Duty & { readonly dueOn: Day })[] =>
  stageOf(breach) !== 'held' || breach.hold.lawEnforcementToldAt !== undefined
    ? []
    : breach.duties.flatMap(({ dueOn, ...duty }) =>
        dueOn === undefined || duty.doneOn !== undefined ? [] : [{ ...duty, dueOn }],
      );

/** Of each of them. */
export const filingPlans = (breach: Breach, now: Instant): ReadonlyMap<number, FilingPlan> => {
  const { determination } = breach;
  const dueOn = reportDueOn(breach);
  if (determination === undefined || dueOn === undefined) return new Map();
  const calendar = calendarOf(breach, []);
  const silences = silencesOf(breach);
  const today = civilDate(now, newYork);
  return new Map(
    datedDuties(breach).map((duty) => [
      duty.n,
      filingPlan(duty.dueOn, today, { ruleset: determination.ruleset, calendar, silences }, dueOn),
    ]),
  );
};

export const pendingOfDuties = ({
  duties,
  controllersLetter,
}: Breach): readonly PendingConfirmation<BreachUnconfirmed>[] => [
  ...duties.flatMap(({ n, publication }) =>
    publication === undefined || publication.confirmedBy !== undefined
      ? []
      : [
          {
            ...{ toConfirm: `published-notice-${n}`, since: publication.askedAt, by: publication.by },
            confirms: { type: 'confirm-published-notice', n } as const,
          },
        ],
  ),
  ...(controllersLetter === undefined || controllersLetter.confirmedBy !== undefined
    ? []
    : [
        {
          ...{ toConfirm: 'controllers-letter', since: controllersLetter.askedAt, by: controllersLetter.by },
          confirms: { type: 'confirm-controllers-letter' } as const,
        },
      ]),
];

/** A second person's consent is to the words that were shown. */
export const isSameNotice = (
  before: Duty | undefined,
  { textSha256, published }: Pick<Duty, 'textSha256' | 'published'>,
): boolean => before?.textSha256 === textSha256 && before.published === published;

const onDuty = (breach: Breach, n: number, change: (duty: Duty) => Duty): Breach => ({
  ...breach,
  duties: breach.duties.map((one) => (one.n === n ? change(one) : one)),
});

const facts: Readonly<Record<DutyFact['type'], true>> = {
  'duty-recorded': true,
  'published-notice-asked': true,
  'published-notice-confirmed': true,
  'californians-stated': true,
  'controllers-letter-written': true,
  'controllers-letter-confirmed': true,
  'controllers-letter-sent': true,
};

export const isDutyFact = (event: { readonly type: string }): event is DutyFact =>
  Object.hasOwn(facts, event.type);

export const evolveDuties = (breach: Breach, event: DutyFact, at: Instant): Breach => {
  switch (event.type) {
    case 'duty-recorded': {
      const { type: _, ...recorded } = event;
      const before = dutyOf(breach, recorded.n);
      const publication = isSameNotice(before, recorded) ? before?.publication : undefined;
      const duty = { ...recorded, ...(publication === undefined ? {} : { publication }) };
      const others = breach.duties.filter(({ n }) => n !== duty.n);
      return { ...breach, duties: [...others, duty].sort((a, b) => a.n - b.n) };
    }
    case 'published-notice-asked': {
      const { n, by, textSha256 } = event;
      return onDuty(breach, n, (duty) => ({ ...duty, publication: { by, textSha256, askedAt: at } }));
    }
    case 'published-notice-confirmed':
      return onDuty(breach, event.n, ({ publication, ...duty }) =>
        publication === undefined
          ? duty
          : { ...duty, publication: { ...publication, confirmedBy: event.by } },
      );
    case 'californians-stated': {
      const { by, textSha256, moreThan500 } = event;
      return { ...breach, californians: { by, textSha256, moreThan500 } };
    }
    case 'controllers-letter-written': {
      const { type: _, ...written } = event;
      return { ...breach, controllersLetter: { ...written, askedAt: at } };
    }
    case 'controllers-letter-confirmed':
      return breach.controllersLetter === undefined
        ? breach
        : { ...breach, controllersLetter: { ...breach.controllersLetter, confirmedBy: event.by } };
    case 'controllers-letter-sent':
      return breach.controllersLetter === undefined
        ? breach
        : { ...breach, controllersLetter: { ...breach.controllersLetter, sentOn: event.sentOn } };
  }
};
