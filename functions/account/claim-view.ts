import { type Account, isLive, type SinceClaim, typedClaim } from '#domain/account/account.ts';
import { confirmSinceAsShown, sinceProposal } from '#domain/account/confirmation.ts';
import { datesClaimed } from '#domain/account/decider.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf as nextOfRules } from '#domain/case/rule.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { NameOf } from '#ports/officers.ts';
import type { SinceChange } from './account-view.ts';

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

export const nextOf = (number: string, account: Account, nameOf: NameOf): readonly NextAct[] =>
  nextOfRegister(
    nextOfRules({ 'confirm-since': confirmSinceAsShown }, account, undefined),
    { number },
    nameOf,
  );
