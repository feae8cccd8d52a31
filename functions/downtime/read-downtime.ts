import { NotFound } from '#domain/case/errors.ts';
import { nextOf } from '#domain/case/rule.ts';
import { downtimes } from '#domain/downtime/downtime.ts';
import { downtimeRulesOf } from '#domain/downtime/rules.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { DowntimeView } from './downtime-view.ts';
import { type FailureDetails, fccLetterOf, typedDetails } from './fcc-letter.ts';
import { officersIn, rowOf } from './list-downtimes.ts';

/** @throws {NotFound} */
export const readDowntime =
  ({
    cases,
    letterhead,
    officers,
    texts,
    zone,
  }: Pick<Ports, 'cases' | 'letterhead' | 'officers' | 'texts' | 'zone'>) =>
  async ({ caseId }: { readonly caseId: string }): Promise<{ readonly body: DowntimeView }> => {
    const found = await cases.find(downtimes, caseId);
    if (found === undefined) throw new NotFound();
    const { id, state } = found;
    const nameOf = await officers.names(officersIn(state));
    const written = async (sha256: string | undefined) =>
      sha256 === undefined ? null : ((await texts.read(id, sha256)) ?? null);
    const answer = await written(state.answer?.textSha256);
    const isFailure = state.stage === 'failure' || state.stage === 'notified';
    const details = isFailure && answer !== null ? (JSON.parse(answer) as FailureDetails) : null;
    return {
      body: {
        ...rowOf(found, nameOf),
        what: await written(state.textSha256),
        reason: state.stage === 'anomaly' ? answer : null,
        fccLetter: details && fccLetterOf(letterhead, state, details, zone),
        details: details && typedDetails(details),
        fccNotifiedHow: await written(state.notice?.textSha256),
        next: nextOfRegister(nextOf(downtimeRulesOf, state, undefined), { caseId: id }, nameOf),
      },
    };
  };
