import { type Account, isLive, type SinceClaim, typedClaim } from '#domain/account/account.ts';
import { sinceProposal } from '#domain/account/confirmation.ts';
import { datesClaimed } from '#domain/account/decider.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { type RegisterAction, secondOfficerAction } from '#functions/case/contract.ts';
import type { NameOf } from '#ports/officers.ts';
import { confirmSince, type SinceChange } from './contract.ts';

export const claimOf = (id: string, account: Account, claim: SinceClaim): SinceChange => {
  const { by, askedAt, since, source } = claim;
  const typed = typedClaim(account);
  return {
    by,
    ...(askedAt && { askedAt }),
    since,
    dates: datesClaimed(account, claim),
    ...(source && { source }),
    confirmable: isLive(account, claim),
    ...(typed && { proposalSha256: proposalSha256(sinceProposal(id, account, typed)) }),
  };
};

export const nextOf = (number: string, account: Account, nameOf: NameOf): readonly RegisterAction[] => {
  const typed = typedClaim(account);
  if (typed === undefined) return [];
  const { access, path } = confirmSince;
  return [
    secondOfficerAction({
      action: 'confirm-since',
      label: 'Confirm this date',
      path: path.replace('{number}', encodeURIComponent(number)),
      ...{ access, by: typed.by, nameOf },
    }),
  ];
};
