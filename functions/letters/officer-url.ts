import type { CaseId } from '#domain/case/case.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Part } from './frame.ts';

type Site = Pick<Letterhead, 'siteUrl'>;

/** By prefix of the id: the cases that have a page of their own. */
const folders: Readonly<Record<string, string>> = {
  REQ: 'requests',
  BRE: 'breaches',
  CMP: 'complaints',
};

export const workListUrl = ({ siteUrl }: Site): string => `${siteUrl}/officer`;

/** `/officer/requests/REQ-…`; the work list for what has no page of its own. */
export const officerUrl = (site: Site, caseId: CaseId): string => {
  const folder = folders[caseId.slice(0, 3)];
  return folder === undefined ? workListUrl(site) : `${workListUrl(site)}/${folder}/${caseId}`;
};

export const workListLink = (site: Site): Part => ({ label: 'Open the work list:', link: workListUrl(site) });

/** To the case, or to the work list if it has no page. */
export const caseLink = (site: Site, caseId: CaseId): Part => {
  const link = officerUrl(site, caseId);
  return link === workListUrl(site) ? workListLink(site) : { label: 'Open the case:', link };
};
