import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen, Visit } from '../visit.ts';
import { companyActs, type Entry, rowOf } from './acts.ts';
import { company } from './company.ts';
import { companiesPage, companyPage, companyPath, readCompany, slugIn } from './company-page.ts';
import { companies } from './list.ts';

type Name = keyof typeof companyActs;

const doing = async (visit: Visit, name: Name) => {
  const isNew = name === 'enter';
  const slug = isNew ? visit.form.get('slug')?.trim() || '-' : slugIn(visit);
  const context: Entry = isNew ? undefined : await readCompany(visit, slug);
  const { method, path } = rowOf[name];
  return {
    ...{ act: companyActs[name], context, method, path: companyPath(path, slug), name },
    casePage: isNew ? companiesPage : companyPage(slug),
    caption: isNew ? 'Companies' : context?.name || slug,
    ...(isNew && { shownAt: () => companyPage(slug) }),
  };
};

const at = (path: string, name: Name): Screen =>
  screenOfAct<Entry>(path, rowOf[name].access, (visit) => doing(visit, name));

/** Companies that store their customers' data with us (P43, R-19). */
export const companyScreens: readonly Screen[] = [
  ...[companies, company],
  at(`${companiesPage}/new`, 'enter'),
  at(`${companiesPage}/{slug}/change`, 'change'),
  at(`${companiesPage}/{slug}/confirm`, 'confirm'),
];
