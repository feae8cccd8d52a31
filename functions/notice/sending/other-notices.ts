import type { BreachStage } from '#domain/breach/breach.ts';
import { noticeStatus } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import { openBreaches } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import { checkOtherSendersEvery } from './timing.ts';

/** After the release, or under the urgent exception. */
const maySend: Readonly<Record<BreachStage, boolean>> = {
  recorded: false,
  held: true,
  released: true,
  'notice-without-report': false,
  'no-notice-decided': false,
  withdrawn: false,
  closed: false,
};

/** All share one SES quota. */
const othersUnderWay = async ({ cases }: Pick<Ports, 'cases'>, own: CaseId): Promise<number> => {
  let others = 0;
  for await (const { id: caseId, stage } of openBreaches({ cases })) {
    if (caseId === own || !maySend[stage as BreachStage]) continue;
    const found = await cases.find(breaches, caseId);
    if (found !== undefined && noticeStatus(found.state) === 'send') others += 1;
  }
  return others;
};

/** Lanes of this notice times all notices; checks each minute. */
export const sendersOf = (
  ports: Pick<Ports, 'cases' | 'clock'>,
  caseId: CaseId,
  lanes: number,
): (() => Promise<number>) => {
  let [notices, lookAt] = [1, 0];
  return async () => {
    const now = ports.clock.now();
    if (now >= lookAt)
      [notices, lookAt] = [1 + (await othersUnderWay(ports, caseId)), now + checkOtherSendersEvery];
    return lanes * notices;
  };
};
