import type { CaseId } from '#domain/case/case.ts';

const folders: Readonly<Record<string, string>> = {
  REQ: 'requests',
  CMP: 'complaints',
  BRE: 'breaches',
  CTL: 'companies',
  ACC: 'accounts',
  IMP: 'imports',
  TRF: 'transfers',
  CAM: 'campaigns',
  DWN: 'downtimes',
  BKA: 'broker-actions',
  HLD: 'holders',
  PRV: 'preservations',
  TRN: 'trainings',
};

/** One page each: of all breaches, and of all letters. */
const single: Readonly<Record<string, string>> = { FCC: 'closing-days', SND: 'sending', OUR: 'sentences' };

/** The year is in the reference: of the filing, and of the room with what counsel added. */
const ofYear = /^(?:CFL|CRM)-/;

/** Page of the console: `/officer/requests/REQ-…`. An address names a reference and nothing else (R-29). */
export const pageOf = (id: CaseId): string => {
  if (ofYear.test(id)) return `/officer/certificates/${id.replace(ofYear, '')}`;
  const prefix = id.slice(0, id.indexOf('-'));
  const page = single[prefix];
  return `/officer/${page ?? `${folders[prefix]}/${encodeURIComponent(id)}`}`;
};
