/** The console's page for each kind of reference. */
const pages: Readonly<Record<string, string>> = {
  REQ: '/officer/requests',
  CMP: '/officer/complaints',
  BRE: '/officer/breaches',
  CTL: '/officer/companies',
  ACC: '/officer/accounts',
  IMP: '/officer/imports',
};

/** A reference that is none of ours leads to Today. */
export const pageOfCase = (id: string): string => {
  const page = pages[id.slice(0, 3)];
  return page === undefined ? '/officer' : `${page}/${encodeURIComponent(id)}`;
};
