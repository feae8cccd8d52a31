import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, instantText, startOf } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { UnknownLink } from '#domain/case/errors.ts';
import { conflict, Refusal } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import {
  currentContacts,
  effectDueAt,
  effectOf,
  isRegistered,
  needsContact,
  rosterAt,
  samePeople,
  sameTerms,
} from './controller.ts';
import type { ControllerEvent } from './events.ts';
import type { Controller, RosterUpdate } from './roster.ts';

export interface RosterFacts {
  readonly now: Instant;
  /** Company zone, IANA. */
  readonly zone: string;
}

/** Business days from a change by the signatory's letter to its effect. */
const coolDown = 5;

const listed = (contacts: RosterUpdate['contacts']): string =>
  contacts
    .map(({ id, from }) => JSON.stringify([id, from]))
    .sort(byCodeUnit)
    .join();

const same = (a: RosterUpdate, b: RosterUpdate): boolean =>
  a.name === b.name &&
  a.contractRef === b.contractRef &&
  a.letterSha256 === b.letterSha256 &&
  sameTerms(a, b) &&
  sameTerms(b, a) &&
  listed(a.contacts) === listed(b.contacts);

const says = (controller: Controller, wanted: RosterUpdate): boolean =>
  controller.name === wanted.name &&
  controller.contractRef === wanted.contractRef &&
  samePeople(controller, wanted) &&
  sameTerms(controller, wanted);

const afterCoolDown = ({ now, zone }: RosterFacts): Instant => {
  const last = addBusinessDays(civilDate(now, zone), coolDown);
  return instantText(startOf(last.add({ days: 1 }), zone));
};

/** Of people, on the signatory's letter, after a cool-down; else at once. */
export const seconded = (
  controller: Controller,
  wanted: RosterUpdate,
  by: Sub,
  facts: RosterFacts,
): readonly ControllerEvent[] => {
  if (isRegistered(controller) && !samePeople(controller, wanted))
    return [{ type: 'roster-seconded', by, effectiveAt: afterCoolDown(facts) }];
  return effectOf(controller, wanted, facts.now);
};

/**
 * A second officer confirms the first roster, a name or a contract. New people need a current contact, or the
 * signatory's letter, a second officer and five business days.
 */
export const putRoster: Rule<
  Controller | undefined,
  { readonly by: Sub },
  { readonly slug: string; readonly wanted: RosterUpdate },
  RosterFacts,
  ControllerEvent
> = {
  decide: (seen, { slug, wanted, by }, facts) => {
    const due = seen ? effectDueAt(seen, facts.now) : [];
    const current = seen && rosterAt(seen, facts.now);
    const proposal = current?.proposal;
    if (current && proposal && same(proposal, wanted)) {
      const again = proposal.by === by || proposal.effectiveAt !== undefined || needsContact(current, wanted);
      return again ? due : [...due, ...seconded(current, wanted, by, facts)];
    }
    if (current && isRegistered(current) && says(current, wanted)) return due;
    return [...due, { type: 'roster-proposed', slug, by, askedAt: facts.now, ...wanted }];
  },
};

interface Answering {
  readonly n: number;
  readonly contact: string;
}
type AnswerRule = Rule<Controller, Answering, unknown, Pick<RosterFacts, 'now'>, ControllerEvent>;

const closed: AnswerRule['closed'] = (seen, { n, contact }, { now }) => {
  if (rosterAt(seen, now).proposal?.n !== n) return new NoSuchProposal();
  return currentContacts(seen, now).some(({ id }) => id === contact) ? undefined : new UnknownLink();
};

/** Takes effect at once. New people cannot confirm themselves. */
export const confirmRoster: AnswerRule = {
  closed,
  decide: (seen, { contact }, { now }) => {
    const { proposal } = rosterAt(seen, now);
    return [{ type: 'roster-confirmed', contact }, ...(proposal ? effectOf(seen, proposal, now) : [])];
  },
};

export const refuseRoster: AnswerRule = {
  closed,
  decide: (_, { contact }) => [{ type: 'roster-refused', contact }],
};

/** requesters could not tell two companies with one name apart, and the name would find neither. */
export class NameTaken extends Refusal {
  readonly category = 'conflict';
  readonly code = 'name-taken';
  /** `holder`: slug of the entry with the name; absent for readers who may not know it. */
  constructor(holder?: string) {
    super(
      holder === undefined
        ? 'Another company is registered under this name by now. Please write to us.'
        : `The entry ${holder} of the register has this name already, perhaps in another spelling. Use a name that tells the two apart.`,
    );
  }
}

export const NoSuchProposal = conflict(
  'no-such-proposal',
  'The change in this link was already decided, withdrawn or replaced.',
);
