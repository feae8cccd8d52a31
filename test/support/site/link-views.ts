import { answersTo, type LinkAsks } from '#domain/request/link-purposes.ts';
import type { LinkView } from '#functions/request/link/contract.ts';

const request = { id: 'REQ-7ZZ0000000000000000000000X', kind: 'delete', receivedOn: '2026-11-24' } as const;
const due = { ...request, dueOn: '2026-12-24' };
const company = 'Acme Voice, Inc.';

/** What each link shows, with everything that it may choose. */
export const linkViews: Readonly<Record<LinkAsks, LinkView>> = {
  'account-holder': { asks: 'account-holder', answers: answersTo['account-holder'], ...due },
  contact: { asks: 'contact', answers: answersTo.contact, ...due, company, others: 1 },
  'second-contact': { asks: 'second-contact', answers: ['refuse'], ...due, company },
  address: { asks: 'address', answers: answersTo.address, ...due },
  'optional-address': { asks: 'optional-address', answers: answersTo['optional-address'], ...request },
  objection: { asks: 'objection', answers: answersTo.objection, ...request, company },
  adoption: {
    ...{ asks: 'adoption', answers: answersTo.adoption, ...request, company },
    typed: { who: 'typed', isTheirs: false },
  },
  'child-report': {
    ...{ asks: 'child-report', answers: answersTo['child-report'], ...request, company },
    ...{ kind: 'child-data', typed: { who: 'typed', isTheirs: false } },
  },
  roster: { asks: 'roster', answers: answersTo.roster, id: 'CTL-acme', company },
  restriction: { asks: 'restriction', answers: answersTo.restriction, ...request, kind: 'cpni-restrict' },
  permission: { asks: 'permission', answers: answersTo.permission, ...request, kind: 'cpni-permit' },
};
