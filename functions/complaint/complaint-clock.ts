import { instantText } from '#domain/calendar/instants.ts';
import { type TextCalled, textCalledBy } from '#domain/case/held-text-calls.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { nextMilestoneOf } from '#domain/complaint/clocks.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { fileWorkOf } from '#domain/complaint/files.ts';
import { type Complaint, isSettled } from '#domain/complaint/state.ts';
import { eraseKept, filesDue, firstDue } from '#functions/case/offers.ts';
import {
  type CaseClock,
  type CountAnswer,
  type DueMilestone,
  openedIn,
  type Unacknowledged,
} from '#functions/clock/contract.ts';
import { keepCopiesIfPreserved } from '#functions/preservation/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKind } from '#ports/letter-kinds.ts';
import type { Letter } from '#ports/letters.ts';
import { carryOutAndGoOn, type Seen } from './carry-out.ts';
import {
  complaintEntryWaits,
  complaintReminder,
  complaintTextWaits,
  complaintUnclaimed,
} from './letters/officer-letters.ts';

type ClockPorts = Pick<
  Ports,
  | 'cases'
  | 'clock'
  | 'letters'
  | 'letterhead'
  | 'workflows'
  | 'officersAddress'
  | 'dpoAddress'
  | 'standInAddress'
  | 'supervisorsAddress'
  | 'uploads'
  | 'caseFiles'
  | 'people'
  | 'texts'
>;

/** To our own people. What the complainant gets is owed by the event, and the machine writes it. */
const lettersDue = (
  ports: ClockPorts,
  caseId: string,
  complaint: Complaint,
  milestone: Milestone,
): readonly { readonly kind: LetterKind; readonly letter: () => Letter }[] => {
  const { letterhead, officersAddress, dpoAddress, standInAddress, supervisorsAddress } = ports;
  const toCall: Readonly<Record<TextCalled, string>> = {
    supervisors: supervisorsAddress,
    'stand-in': standInAddress,
    dpo: dpoAddress,
  };
  switch (milestone.kind) {
    case 'reminder':
      return [
        {
          kind: 'reminder',
          letter: () => complaintReminder(letterhead, caseId, complaint, officersAddress, milestone),
        },
      ];
    case 'unclaimed':
      return [
        {
          kind: 'unclaimed',
          letter: () => complaintUnclaimed(letterhead, caseId, complaint, officersAddress),
        },
      ];
    case 'second-missing':
      return [...new Set([dpoAddress, supervisorsAddress])].map((to, n) => ({
        kind: n === 0 ? 'second-person' : 'second-person-supervisors',
        letter: () => complaintEntryWaits(letterhead, caseId, complaint, to),
      }));
    case 'text-waiting': {
      const called = textCalledBy(milestone);
      if (called === undefined) return [];
      return [
        {
          kind: 'text-waits',
          letter: () => complaintTextWaits(letterhead, caseId, complaint, toCall[called]),
        },
      ];
    }
    default:
      return [];
  }
};

const actor = 'machine:run-clock';

/** Safe to start twice: each letter goes out once. */
export const complaintClock =
  (alarm: Unacknowledged, answered: CountAnswer = () => {}) =>
  (ports: ClockPorts): CaseClock => {
    const letterIn = (seen: Seen): DueMilestone | undefined => {
      const { id: caseId, state } = seen;
      const milestone = nextMilestoneOf(caseId, state);
      if (milestone === undefined) return undefined;
      const handle = async () => {
        if (milestone.kind === 'acknowledgement-missing') alarm(caseId);
        const letters = [];
        for (const { kind, letter } of lettersDue(ports, caseId, state, milestone)) {
          const key = { kind, of: milestone.name };
          letters.push(letterFactOf(await ports.letters.sendOnce(caseId, key, async () => letter())));
        }
        const command = { type: 'handle-milestone', milestone, letters } as const;
        const kept = await carryOutAndGoOn(ports, seen, actor, command);
        if (milestone.kind === 'overdue') answered(1);
        return dueIn(kept);
      };
      return { milestone, handle, ...openedIn(seen) };
    };
    const fileIn = (seen: Seen): DueMilestone | undefined =>
      filesDue(ports, seen, {
        ...{ workOf: fileWorkOf, isSettled, dueIn, letterIn },
        workOn: (work) =>
          eraseKept(ports, complaints, seen, work, actor, () => keepCopiesIfPreserved(ports, seen)),
      });
    const dueIn = (seen: Seen): DueMilestone | undefined =>
      firstDue(letterIn(seen), fileIn(seen), instantText(ports.clock.now()));
    return {
      upcoming: async (caseId) => {
        const seen = await ports.cases.read(complaints, caseId);
        if (isSettled(seen.state) && !seen.state.handledMilestones.includes('overdue')) answered(0);
        return dueIn(seen);
      },
    };
  };
