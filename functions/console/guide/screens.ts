import { pageOf } from '#functions/officer/page-of.ts';
import type { Screen } from '../visit.ts';
import { apiPage, apiRoutePage } from './api-pages.ts';
import { help } from './help.ts';
import { searchScreen } from './search.ts';

const isOurs = /^(REQ|CMP|BRE|ACC)-/;

/** Letters link to a reference alone, so that no address says what its case is about (R-29, P40). */
const anyCase: Screen = {
  path: '/officer/cases/{id}',
  access: 'case-to-sign',
  get: async ({ params: { id = '' } }) => ({ to: isOurs.test(id) ? pageOf(id) : '/officer' }),
};

export const guideScreens: readonly Screen[] = [help, searchScreen, anyCase, apiPage, apiRoutePage];
