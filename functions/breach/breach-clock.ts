import type { Breach } from '#domain/breach/breach.ts';
import { withDates } from '#domain/breach/clock-rules.ts';
import type { BreachMilestone } from '#domain/breach/commands.ts';
import { filingPlans } from '#domain/breach/duties.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import { reportDueOn } from '#domain/breach/report-due-on.ts';
import { reviewDueOn } from '#domain/breach/silence-milestones.ts';
import { civilDay, instantText, newYork } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter, storedDay } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { type CaseClock, type DueMilestone, openedIn } from '#functions/clock/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKind } from '#ports/letter-kinds.ts';
import type { Letter } from '#ports/letters.ts';
import { type BreachPorts, carryOut, factsOf, type StoredBreach, withClosures } from './carry-out.ts';
import {
  agencyQuestion,
  approvalVoided,
  counselNoteDue,
  fileBefore,
  reportOverdue,
  reportReminder,
  reviewOverdue,
  reviewOwed,
  secondPersonMissing,
  withdrawalToTell,
} from './letters/officer-letters.ts';

type Addresses = Pick<Ports, 'letterhead' | 'breachOfficersAddress' | 'dpoAddress' | 'supervisorsAddress'>;

type DueLetter = readonly [kind: LetterKind, compose: () => Letter];

const questionIn = ({ directions }: Breach, { of, on }: BreachMilestone, now: Instant) => {
  const asked = directions.find(({ n }) => String(n) === of);
  const lastDay = asked?.kind === 'direction' ? asked.until : on;
  return { n: of, lastDay, isOver: isAfter(civilDay(now, newYork), lastDay) };
};

const reviewIn = (breach: Breach, lastDay: Day) => ({ lastDay, dueOn: reviewDueOn(breach, lastDay) });

/** Reminders to officers, late items to the DPO, a missing second officer also to supervisors. */
const lettersDue = (
  { letterhead, breachOfficersAddress, dpoAddress, supervisorsAddress }: Addresses,
  caseId: CaseId,
  breach: Breach,
  milestone: BreachMilestone,
  now: Instant,
): readonly DueLetter[] => {
  const { about, of, on } = milestone;
  const isReminder = milestone.kind === 'reminder';
  const dueOn = reportDueOn(breach) ?? on;
  const isRestoreNew = of === 'restore' && breach.restore?.first === undefined;
  switch (about) {
    case 'report':
      return isReminder
        ? [['report-reminder', () => reportReminder(letterhead, caseId, breachOfficersAddress, dueOn)]]
        : [['report-overdue', () => reportOverdue(letterhead, caseId, dpoAddress, dueOn, on)]];
    case 'duties': {
      const plans = [...filingPlans(breach, now).values()];
      return [['file-by', () => fileBefore(letterhead, caseId, breachOfficersAddress, plans)]];
    }
    case 'second-person':
      return [...new Set([dpoAddress, supervisorsAddress])].map((to, n) => [
        n === 0 ? 'second-person' : 'second-person-supervisors',
        () => secondPersonMissing(letterhead, caseId, to, of, isRestoreNew ? 2 : 1),
      ]);
    case 'approval':
      return [['approval-voided', () => approvalVoided(letterhead, caseId, breachOfficersAddress)]];
    case 'agency':
      return [
        [
          'ask-agency',
          () => agencyQuestion(letterhead, caseId, breachOfficersAddress, questionIn(breach, milestone, now)),
        ],
      ];
    case 'review':
      return isReminder
        ? [
            [
              'review-owed',
              () => reviewOwed(letterhead, caseId, breachOfficersAddress, reviewIn(breach, storedDay(of))),
            ],
          ]
        : [['review-overdue', () => reviewOverdue(letterhead, caseId, dpoAddress, storedDay(of))]];
    case 'lapse':
      return [['lapsed', () => reviewOwed(letterhead, caseId, dpoAddress, reviewIn(breach, storedDay(of)))]];
    case 'counsel':
      return [...new Set([breachOfficersAddress, dpoAddress])].map((to, n) => [
        n === 0 ? 'counsel-note' : 'counsel-note-dpo',
        () => counselNoteDue(letterhead, caseId, to),
      ]);
    case 'withdrawal':
      return [['tell-agencies', () => withdrawalToTell(letterhead, caseId, breachOfficersAddress)]];
  }
};

/** Derived from the facts; two clocks still handle a date once. */
export const breachClock = (ports: BreachPorts & Addresses & Pick<Ports, 'letters'>): CaseClock => {
  const dueIn = async (of: StoredBreach): Promise<DueMilestone | undefined> => {
    const caseId = of.id;
    const state = withDates(of.state, factsOf(await withClosures(ports)));
    const milestone = nextBreachMilestone(caseId, state, instantText(ports.clock.now()));
    if (milestone === undefined) return undefined;
    const handle = async () => {
      const letters = [];
      for (const [kind, compose] of lettersDue(
        ports,
        caseId,
        state,
        milestone,
        instantText(ports.clock.now()),
      ))
        letters.push(
          letterFactOf(
            await ports.letters.sendOnce(caseId, { kind, of: milestone.name }, async () => compose()),
          ),
        );
      return dueIn(
        await carryOut(ports, of, 'machine:run-clock', { type: 'handle-milestone', milestone, letters }),
      );
    };
    return { milestone, handle, ...openedIn(of) };
  };
  return { upcoming: async (caseId) => dueIn(await ports.cases.read(breaches, caseId)) };
};
