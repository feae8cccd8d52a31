import type { CaseId } from '#domain/case.ts';
import type { Milestone } from '#domain/milestones.ts';
import { isSettled, type Request, type RequestEvent, requests } from '#domain/request.ts';
import type { RequestCommand } from '#domain/request-decider.ts';
import { letterFact, upcoming } from '#domain/watch.ts';
import type { Due, Keeper } from '#functions/clock/contract.ts';
import type { House } from '#functions/letters/house.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Letter, Letters } from '#ports/letters.ts';
import type { People } from '#ports/people.ts';
import { carryOut } from './carry-out.ts';
import { escalation, reminder } from './letters/officer-letters.ts';
import { overdueApology } from './letters/overdue-apology.ts';
import { requesterOf } from './requester.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly letters: Letters;
  readonly house: House;
  readonly officersAddress: string;
  readonly dpoAddress: string;
}

interface DueLetter {
  readonly kind: string;
  compose(): Promise<Letter>;
}

/** Reminders go to the officers, what is overdue to the DPO every day and to the requester once. */
const lettersDue = (
  { people, house, officersAddress, dpoAddress }: Needs,
  id: CaseId,
  request: Request,
  milestone: Milestone,
): readonly DueLetter[] => {
  const toDpo: DueLetter = {
    kind: 'escalation',
    compose: async () => escalation(house, id, request, dpoAddress, milestone.on),
  };
  switch (milestone.kind) {
    case 'reminder':
      return [
        { kind: 'reminder', compose: async () => reminder(house, id, request, officersAddress, milestone) },
      ];
    case 'overdue':
      return [
        toDpo,
        {
          kind: 'overdue-apology',
          compose: async () => overdueApology(house, id, request, (await requesterOf(people, id)).email),
        },
      ];
    case 'overdue-daily':
      return [toDpo];
  }
};

/** A request's dates, kept each once even when the clock is started twice: the letter is a ledger of one. */
export const requestKeeper = (needs: Needs): Keeper => {
  const dueIn = (of: StoredCase<Request, RequestEvent>): Due | undefined => {
    const { id, state } = of;
    if (isSettled(state)) return undefined;
    const milestone = upcoming(id, state);
    const keep = async () => {
      const letters = [];
      for (const { kind, compose } of lettersDue(needs, id, state, milestone))
        letters.push(letterFact(await needs.letters.sendOnce(id, { kind, of: milestone.name }, compose)));
      const command: RequestCommand = { type: 'keep-milestone', milestone, letters };
      return dueIn(await carryOut(needs.cases, of, 'machine:keep-clock', command));
    };
    return { milestone, keep };
  };
  return { upcoming: async (id) => dueIn(await needs.cases.read(requests, id)) };
};
