import { emptyState } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import type { RejectedRows } from '#functions/notice/accounting/rejected-rows.ts';
import { correctRows, rejectedRows } from '#functions/notice/contract.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { captionOf, type WholeBreach } from '../breach/breach-case.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { isShown, noticeDoing } from './act-on-page.ts';
import { correctAct, correctActs } from './correct-act.ts';
import { apiOf, listNumber, readWhole } from './notice-case.ts';
import { listPageOf } from './upload.ts';

const action = 'correct-rows';

const nothing = (view: WholeBreach, href: string): Shown => ({
  ...{ title: 'Correct rejected rows', back: { href, text: captionOf(view) }, width: 'narrow' },
  body: html`<h1 class="govuk-heading-l">Correct rejected rows</h1>${emptyState('No row to correct', { text: 'A rejected row that no list notifies would appear here. A row whose address changed lately is not corrected: no typed address replaces one that we knew before.' })}`,
});

const at =
  (then: typeof sendAct | typeof showAct) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const view = await readWhole(visit);
    const n = listNumber(visit.query.get('list'));
    const before = noticeDoing(visit, view, action, correctActs[action]);
    if (isShown(before)) return before;
    const path = rejectedRows.path.replace('/api/officer/breaches/{caseId}', apiOf(view.id));
    const found = await visit.api.read<RejectedRows>(`${path}?list=${n}`);
    const casePage = listPageOf({ id: view.id, n });
    const isTyped = (visit.typed ?? visit.form).size > 0;
    if (found.rows.length === 0 && !isTyped) return nothing(view, casePage);
    const doing = noticeDoing(visit, view, action, correctAct(found));
    return isShown(doing) ? doing : then(visit, { ...doing, casePage });
  };

/** The rejected rows with what was uploaded, as a form. */
export const correctPage: Screen = {
  path: `/officer/breaches/{id}/do/${action}`,
  access: correctRows.access,
  get: at(showAct),
  post: at(sendAct),
};
