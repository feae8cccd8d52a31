import { readController } from '#functions/controller/contract.ts';
import type { ControllerView } from '#functions/controller/roster-view.ts';
import type { Visit } from '../visit.ts';

export const companiesPage = '/officer/companies';

export const companyPage = (slug: string): string => `${companiesPage}/${encodeURIComponent(slug)}`;

export const companyPath = (path: string, slug: string): string =>
  path.replace('{slug}', encodeURIComponent(slug));

/** Letters and the work list link to the id: `CTL-acme` is `acme`. */
export const slugIn = ({ params: { slug = '' } }: Visit): string => slug.replace(/^CTL-/, '');

export const readCompany = (visit: Visit, slug: string): Promise<ControllerView> =>
  visit.api.read<ControllerView>(companyPath(readController.path, slug));
