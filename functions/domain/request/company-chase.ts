import { civilDate, dayOf, dayText, type PlainDate } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, textOf } from '#domain/calendar/times.ts';
import { type Milestone, morningSlotOf } from '#domain/case/milestones.ts';
import type { Request } from './state.ts';
import { isChildReport } from './unheard.ts';

/** Days after the company was told on which its contacts are asked again (R-20, as R-23). */
const remindOn = [1, 3, 7] as const;
/** Days until officers have a task, or the case of a company that answered is over. */
const awaitedFor = 10;

/** A report about a child in data that a known company keeps with us: its answer is awaited. */
export const waitsForCompany = (request: Request): boolean =>
  isChildReport(request) && request.controller !== undefined && request.email !== 'not-mine';

type Told = NonNullable<Request['companyTold']>;
export type AwaitsCompany = Request & {
  readonly stage: 'notifying-controller';
  readonly companyTold: Told;
};

/** The company was told of a report about a child, and its days to answer go on. */
export const awaitsCompany = (request: Request): request is AwaitsCompany =>
  request.stage === 'notifying-controller' && request.companyTold !== undefined;

/** A contact told us to block, and has not told us to lift. */
export const isBlockedBy = ({ childBlock }: Request, contact?: string): boolean =>
  childBlock?.directed !== undefined &&
  childBlock.directed.liftedAt === undefined &&
  (contact === undefined || childBlock.directed.contact === contact);

const toldOn = ({ companyTold, zone }: AwaitsCompany): PlainDate => civilDate(companyTold.at, zone);

/** Names the day on which the company was told: a second notice has days of its own. */
const nameOf = (request: AwaitsCompany, what: string): string =>
  `company-${textOf(dayText(toldOn(request)))}-${what}`;

const silent = 'silent';

/** An officer's task: no contact could be told, or none has answered in ten days. */
export const isCompanySilent = (request: Request): boolean =>
  awaitsCompany(request) &&
  request.childBlock?.directed === undefined &&
  (request.companyTold.letters === 0 || request.handledMilestones.includes(nameOf(request, silent)));

/** An officer's task: the company ordered a block, and no number in the report is a customer's. */
export const owesPlace = (request: Request): boolean =>
  isBlockedBy(request) && request.childBlock?.directed?.unplaced === true && request.appliedTo === undefined;

/** The systems are told within the hour, so a late block waits at least until the next morning. */
const overOn = (request: AwaitsCompany, directedAt: Instant): PlainDate => {
  const [last, next] = [
    toldOn(request).add({ days: awaitedFor }),
    civilDate(directedAt, request.zone).add({ days: 1 }),
  ];
  return isAfter(dayText(last), dayText(next)) ? last : next;
};

export const companyMilestones = (caseId: string, request: AwaitsCompany): readonly Milestone[] => {
  const { companyTold, childBlock, dueOn, zone } = request;
  const at = (on: PlainDate, what: string, kind: Milestone['kind']): Milestone => ({
    ...{ name: nameOf(request, what), kind, on: dayText(on), daysLeft: on.until(dayOf(dueOn)).days },
    firesAt: morningSlotOf(caseId, on, zone),
  });
  const after = (days: number) => toldOn(request).add({ days });
  const { directed } = childBlock ?? {};
  if (directed !== undefined) return [at(overOn(request, directed.at), 'over', 'company-over')];
  // Nobody could be told, so nobody is waited for.
  if (companyTold.letters === 0) return [at(after(0), silent, 'company-silent')];
  return [
    ...remindOn.map((days) => at(after(days), `day-${days}`, 'ask-company')),
    at(after(awaitedFor), silent, 'company-silent'),
  ];
};

/** Of a letter that asks again: its link has days of its own, and no round of a link that was asked for. 0: of the first letter. */
export const companyRoundOf = (of: string): number => {
  const again = /^company-(\d{4})-(\d\d)-(\d\d)-day-(\d+)-/.exec(of);
  return again === null ? 0 : Number(`${again.slice(1).join('')}0`);
};

/** When the request was over for the redirected person: the company's days come after it. */
export const redirectedAt = (request: Request, closedAt: Instant): Instant =>
  request.companyTold?.at ?? closedAt;

export const isAskedAgain = (of: string): boolean => companyRoundOf(of) > 0;
