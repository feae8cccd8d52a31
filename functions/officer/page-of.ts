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
};

/** One page each, of all breaches. */
const single: Readonly<Record<string, string>> = { FCC: 'closing-days', SND: 'sending' };

/** The year is in the reference. */
const certificate = 'CFL-';

/** Page of the console: `/officer/requests/REQ-…`. An address names a reference and nothing else (R-29). */
export const pageOf = (id: CaseId): string => {
  if (id.startsWith(certificate)) return `/officer/certificates/${id.slice(certificate.length)}`;
  const prefix = id.slice(0, id.indexOf('-'));
  const page = single[prefix];
  return `/officer/${page ?? `${folders[prefix]}/${encodeURIComponent(id)}`}`;
};
