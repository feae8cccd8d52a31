import type { HolderEntry } from '#functions/holder/contract.ts';
import { readHolder } from '#functions/holder/read-holders.ts';
import {
  askHolderRemoval,
  confirmHolder,
  declineHolder,
  enterHolder,
} from '#functions/holder/record-holder.ts';

export const billing: HolderEntry = {
  slug: 'billing',
  name: 'Ledgerline billing',
  holds: ['billing', 'contact-details'],
  keys: ['account-number', 'email'],
  region: 'us',
  owner: 'owner@ledgerline.example',
  clause: 'Processing terms, section 7',
  asks: ['access', 'correct', 'delete', 'deactivate', 'export'],
};

/** What an officer records of a system that did all of it. */
export const proof = {
  keys: 'account number',
  from: '2020-01-01',
  until: '2026-11-24',
  searchedBy: 'billing team',
  searchedOn: '2026-11-24',
} as const;

type HolderPorts = Omit<
  Parameters<typeof readHolder>[0] & Parameters<typeof enterHolder>[0],
  'privateOrigins'
>;

/** The acts on the register of systems, each by an officer; the confirmation repeats what the page shows. */
export const holderActs = (w: HolderPorts) => {
  const read = async (slug = billing.slug) =>
    (await readHolder(w)({ caseId: `HLD-${slug}`, by: 'ann' })).body;
  return {
    read,
    enter: (over: Partial<HolderEntry> = {}, by = 'ann') =>
      enterHolder({ privateOrigins: [], ...w })({ ...billing, ...over, by }),
    confirm: async (slug = billing.slug, by = 'ben') => {
      const { id, proposalSha256 } = await read(slug);
      return confirmHolder(w)({ caseId: id, by, proposalSha256: proposalSha256 ?? '' });
    },
    decline: (slug = billing.slug, by = 'ben') =>
      declineHolder(w)({ caseId: `HLD-${slug}`, by, reason: 'The clause is of another contract.' }),
    remove: (slug = billing.slug, by = 'ann') =>
      askHolderRemoval(w)({ caseId: `HLD-${slug}`, by, reason: 'Switched off.' }),
  };
};
