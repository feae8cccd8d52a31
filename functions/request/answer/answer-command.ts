import type { Breach } from '#domain/breach/breach.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { mustBePastDay } from '#domain/case/not-in-future.ts';
import type { Region } from '#domain/case/regions.ts';
import { withoutGaps } from '#domain/case/work-facts.ts';
import { controllerId, controllers, rosterAt } from '#domain/controller/controller.ts';
import { asTold } from '#domain/request/answer-as-told.ts';
import { disclosesTo, isPermitGranted } from '#domain/request/answer-decider.ts';
import { heldBack } from '#domain/request/answer-items.ts';
import type { SaysOfHolders } from '#domain/request/holder-silence.ts';
import { instructionIn } from '#domain/request/instruction.ts';
import {
  AccountSpelledOtherwise,
  BreachNotTold,
  HoldNotNamed,
} from '#domain/request/officer-action-errors.ts';
import { outcomePolicies } from '#domain/request/outcomes.ts';
import { exportsForCompany } from '#domain/request/region.ts';
import type { Request } from '#domain/request/state.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import { holdersInForce } from '#functions/holder/offers.ts';
import type { Ports } from '#ports/index.ts';
import { registered } from '../address-of-record.ts';
import type { AnswerGiven } from '../contract.ts';

/** No request may reveal a breach before its notice. @throws {BreachNotTold} or if unknown */
const mustHaveBeenTold = (breach: Breach | undefined): void => {
  if (breach?.releasedAt === undefined) throw new BreachNotTold();
};

/** @throws {InvalidInput} for a search, or records, of a day that has not come */
const mustBeSearched = (searches: AnswerGiven['searches'] = [], now: Instant): void => {
  for (const [at, { until, searchedOn }] of searches.entries()) {
    mustBePastDay(until, now, `#/searches/${at}/until`);
    mustBePastDay(searchedOn, now, `#/searches/${at}/searchedOn`);
  }
};

/** The register is read only for an answer that speaks for every system. */
const systemsIn = async (
  ports: Pick<Ports, 'cases'>,
  { kind }: Request,
  { outcome, items = [], childData = [] }: Pick<AnswerGiven, 'outcome' | 'items' | 'childData'>,
): Promise<SaysOfHolders> => {
  const told = asTold(kind, outcome, items).outcome;
  const deletesOfChild = childData.includes('deleted');
  const speaksForAll = outcomePolicies[told].waitsForHolders || deletesOfChild;
  const holders = speaksForAll ? await holdersInForce(ports) : [];
  return { holders, told, withholds: items.some(heldBack), deletesOfChild };
};

/** The log says that the records of this request left (47 CFR 64.2009(c)). */
const transferIn = async (
  { cases }: Pick<Ports, 'cases'>,
  request: CaseId,
  named: CaseId | undefined,
): Promise<{ readonly transfer?: CaseId }> => {
  const found = named === undefined ? undefined : (await cases.find(transfers, named))?.state;
  const isOfRequest = found?.case === 'customer-request' && found.request === request;
  return named !== undefined && isOfRequest && found.stage === 'handed-over' ? { transfer: named } : {};
};

/** As the company's entry in force says (P03). */
const listedFor = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  { controller }: Request,
): Promise<{ readonly listed?: readonly Region[] }> => {
  const found =
    controller === undefined ? undefined : await cases.find(controllers, controllerId(controller));
  const listed = found && rosterAt(found.state, instantText(clock.now())).regions;
  return listed === undefined ? {} : { listed };
};

export const answerCommand = async (
  ports: Pick<Ports, 'cases' | 'clock'>,
  { id, state: request }: { readonly id: CaseId; readonly state: Request },
  {
    outcome,
    reason,
    items,
    delivery,
    about,
    notice,
    searches,
    corrections,
    transfer,
    instruction: named,
    region,
    childData,
  }: AnswerGiven,
  by: string,
) => {
  if (about !== undefined) mustHaveBeenTold((await ports.cases.find(breaches, about))?.state);
  const now = instantText(ports.clock.now());
  mustBeSearched(searches, now);
  if ((childData?.includes('sealed') ?? false) && !items?.some(heldBack)) throw new HoldNotNamed();
  const instruction = instructionIn(id, request, outcome, named);
  const exported = exportsForCompany(request) ? { region, ...(await listedFor(ports, request)) } : {};
  const register = await registered(ports, request);
  const isPermit = isPermitGranted(request, outcome);
  if (isPermit && register === undefined && (await registered(ports, { account: request.account })))
    throw new AccountSpelledOtherwise();
  return {
    type: 'answer',
    now,
    outcome,
    ...(reason === undefined ? {} : { reasonCode: reason }),
    ...(delivery === undefined ? {} : { delivery }),
    ...(register === undefined ? {} : { register }),
    ...(about === undefined ? {} : { about }),
    ...(instruction === undefined ? {} : { instruction }),
    ...withoutGaps(exported),
    systems: await systemsIn(ports, request, {
      outcome,
      ...(items && { items }),
      ...(childData && { childData }),
    }),
    ...(notice === undefined || !isPermit ? {} : { notice }),
    ...(searches === undefined ? {} : { searches: searches.length }),
    ...(corrections === undefined ? {} : { corrections: corrections.length }),
    ...(childData === undefined ? {} : { childData }),
    ...(disclosesTo(request, outcome) ? await transferIn(ports, id, transfer) : {}),
    by,
  } as const;
};
