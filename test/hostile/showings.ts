import type { Asked } from './world.ts';

/** What shows a case to its officers, by the beginning of its id. */
const pagesOf: Readonly<Record<string, (id: string) => readonly string[]>> = {
  REQ: (id) => [`/api/officer/cases/${id}`, `/api/officer/cases/${id}/export`, `/officer/requests/${id}`],
  CMP: (id) => [`/api/officer/cases/${id}`, `/api/officer/cases/${id}/export`, `/officer/complaints/${id}`],
  BRE: (id) => [
    ...[
      '',
      '/exhibit',
      '/report',
      '/evidence',
      '/postal.csv',
      '/proof.csv',
      '/letters',
      '/rejected-rows',
    ].map((part) => `/api/officer/breaches/${id}${part}`),
    `/officer/breaches/${id}`,
  ],
  CTL: (id) => [`/officer/companies/${id.slice('CTL-'.length)}`, '/officer/companies'],
  ACC: (id) => [`/api/officer/accounts/${id}`, `/officer/accounts/${id}`],
  FCC: () => ['/officer/settings', '/api/officer/closures'],
  SND: () => ['/api/officer/sending', '/officer/breaches'],
  BRK: () => ['/api/officer/held-letters'],
  BKA: (id) => [
    ...[`/api/officer/broker-actions/${id}`, `/officer/broker-actions/${id}`, '/api/officer/broker-actions'],
  ],
  DWN: (id) => [`/api/officer/downtimes/${id}`, `/officer/downtimes/${id}`, '/api/officer/downtimes'],
  PRV: (id) => [`/api/officer/preservations/${id}`, `/officer/preservations/${id}`],
  CAM: (id) => [`/api/officer/campaigns/${id}`, `/officer/campaigns/${id}`, '/api/officer/campaigns'],
  HLD: (id) => [`/api/officer/holders/${id}`, `/officer/holders/${id}`, '/api/officer/holders'],
  CRM: (id) => [
    ...[`/api/officer/certificates/${id.slice(4)}/room`, `/api/officer/certificates/${id.slice(4)}/evidence`],
    ...[`/officer/certificate-statements/${id.slice(4)}`, `/officer/certificate-evidence/${id.slice(4)}`],
  ],
  TRN: (id) => [`/api/officer/trainings/${id}`, `/officer/trainings/${id}`, '/officer/trainings'],
  CFL: (id) => [`/api/officer/certificates/${id.slice(4)}/filing`, `/officer/certificates/${id.slice(4)}`],
  TRF: (id) => [`/api/officer/transfers/${id}`, `/officer/transfers/${id}`, '/api/officer/transfers'],
};

const cases = '/api/officer/cases';

/** Each way to look at what a call has stored: pages, JSON, and the work list as a sheet. `items`: names of what it changed. */
export const showingsOf = (items: readonly string[], cookie: string): readonly Asked[] => {
  const ids = new Set(items.flatMap((name) => /^[A-Z]+#([A-Z]{3}-[\w-]+) /.exec(name)?.[1] ?? []));
  const targets = [...ids].slice(0, 2).flatMap((id) => pagesOf[id.slice(0, 3)]?.(id) ?? []);
  if (targets.length === 0) return [];
  const officer = 'Dana DPO';
  const previews = [...ids]
    .filter((id) => id.startsWith('BRE-'))
    .map((id) => `/api/officer/breaches/${id}/notice/preview`);
  return [
    ...previews.map((target) => ({
      ...{ method: 'POST', target, officer, body: '{}' },
      headers: { 'content-type': 'application/json' },
    })),
    ...targets.map((target) =>
      target.startsWith('/api/')
        ? { method: 'GET', target, officer }
        : { method: 'GET', target, cookies: [cookie] },
    ),
    { method: 'GET', target: cases, officer, headers: { accept: 'text/csv' } },
    { method: 'GET', target: '/officer/work', cookies: [cookie] },
  ];
};
