import { accounts } from '#domain/account/account.ts';
import { confirmSinceAsShown } from '#domain/account/confirmation.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Confirming } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import type { Ports } from '#ports/index.ts';
import { accountMeant, viewOf } from './read-account.ts';

/** In place of the identical entry. @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged} */
export const confirmSince =
  (ports: Pick<Ports, 'cases' | 'people' | 'clock' | 'zone'>) =>
  async ({ number, ...confirming }: { readonly number: string } & Confirming) => {
    const meant = await accountMeant(ports, number);
    if (meant === undefined || !meant.isExact) throw new NotFound();
    const { id } = meant.found;
    const after = await ports.cases.change(accounts, meant.found, `officer:${confirming.by}`, ({ state }) =>
      decideBy(confirmSinceAsShown)(state, { ...confirming, id }, undefined),
    );
    return { body: await viewOf(ports, number, after) };
  };
