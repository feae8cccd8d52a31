import { campaigns, isUnfinished, type Mailing } from '#domain/campaign/campaign.ts';
import { campaignProposal, campaignRules, mailingProposal } from '#domain/campaign/rules.ts';
import { NotFound } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import { assumedFrom, countsThrough } from '#domain/choice/opt-out.ts';
import { asksByOptOut } from '#domain/choice/silence.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { NameOf } from '#ports/officers.ts';
import { named, officersIn, rowOf, textOfHash, type ViewPorts } from './campaign-row.ts';
import type { CampaignView, MailingView } from './campaign-view.ts';
import type { Listed } from './mail-notices.ts';

/** The numbers are for who works on the mailing or signs it; an auditor reads without them. */
const numbersOf = async (
  ports: ViewPorts,
  id: string,
  mailing: Mailing,
  { officer: { groups } }: Reader,
): Promise<Pick<MailingView, 'numbers'>> => {
  if (!isUnfinished(mailing) || !hasAccess('request-signing', groups)) return {};
  const list = JSON.parse((await textOfHash(ports, id, mailing.listSha256)) ?? '[]') as readonly Listed[];
  return { numbers: list.map(({ number }) => number) };
};

const mailingView = async (
  ports: ViewPorts,
  id: string,
  mailing: Mailing,
  reader: Reader,
  nameOf: NameOf,
): Promise<MailingView> => {
  const { n, stage, notice, uses, recipients = null, mailedOn, accounts, returned, by, secondBy } = mailing;
  const sent = { notice, lane: 'post', sentOn: mailedOn } as const;
  const asks = asksByOptOut(mailing);
  return {
    ...{ n, stage, notice, uses, recipients, mailedOn, accounts, returned },
    counselOn: mailing.counselOn ?? null,
    assumedFrom: (asks && assumedFrom(sent)) || null,
    through: asks ? countsThrough(sent) : null,
    ...(await numbersOf(ports, id, mailing, reader)),
    ...{ by: named(by, nameOf), second: secondBy ? named(secondBy, nameOf) : null },
    reason: await textOfHash(ports, id, mailing.declinedSha256),
    proposalSha256: isUnfinished(mailing) ? proposalSha256(mailingProposal(id, mailing)) : null,
  };
};

/** @throws {NotFound} */
export const readCampaign =
  (ports: ViewPorts) =>
  async ({ caseId }: { caseId: string }, reader: Reader): Promise<{ readonly body: CampaignView }> => {
    const found = await ports.cases.find(campaigns, caseId);
    if (found === undefined) throw new NotFound();
    const { id, state } = found;
    const nameOf = await ports.officers.names(officersIn(state));
    const mailings = await Promise.all(
      state.mailings.map((one) => mailingView(ports, id, one, reader, nameOf)),
    );
    return {
      body: {
        ...(await rowOf(ports, found, nameOf)),
        reason: await textOfHash(ports, id, state.declinedSha256),
        mailings,
        proposalSha256: state.stage === 'waiting' ? proposalSha256(campaignProposal(state)) : null,
        next: nextOfRegister(nextOf(campaignRules, state, undefined), { caseId: id }, nameOf),
      },
    };
  };
