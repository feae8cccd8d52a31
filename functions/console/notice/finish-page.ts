import { html } from '#functions/design-system/html.ts';
import { rejectionWords } from '#functions/notice/list/rejection-words.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { pageOfBreach } from '../breach/breach-case.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { isShown, noticeDoing } from './act-on-page.ts';
import { listActs } from './list-acts.ts';
import { listNumber, readWhole } from './notice-case.ts';
import { readRowsToFinish } from './rejected-rows.ts';

const mostNamed = 100;

/** The rows that are left, above the form that finishes them. */
const doingOn = async (visit: Visit, action: 'finish-rows' | 'ask-write-off') => {
  const view = await readWhole(visit);
  const act = listActs[action];
  const before = noticeDoing(visit, view, action, act);
  if (isShown(before)) return before;
  const list = listNumber(visit.query.get('list'));
  const all = await readRowsToFinish(visit, view.id);
  const open = (all?.rows ?? []).filter((row) => row.list === list && row.finished === null && !row.waits);
  const more = open.length - mostNamed;
  const lead = () => html`${before.act.lead?.(before.context, visit)}
${all === undefined && html`<p>There are too many rows to show here. <a class="govuk-link" href="${pageOfBreach(view.id)}/rows-to-finish.json">Download all of them</a>.</p>`}
<ul class="govuk-list govuk-list--bullet">${open.slice(0, mostNamed).map(({ line, reason, customerRef }) => html`<li>Line ${line}${customerRef !== null && `, ${customerRef}`}: ${rejectionWords[reason]}</li>`)}</ul>
${more > 0 && html`<p>And ${more.toLocaleString('en-US')} more.</p>`}`;
  return noticeDoing(visit, view, action, { ...act, lead });
};

const finishing = (action: 'finish-rows' | 'ask-write-off'): Screen => {
  const at =
    (then: typeof sendAct) =>
    async (visit: Visit): Promise<Shown | Moved> => {
      const doing = await doingOn(visit, action);
      return isShown(doing) ? doing : then(visit, doing);
    };
  return {
    path: `/officer/breaches/{id}/do/${action}`,
    access: 'breach-work',
    get: at(async (visit, doing) => showAct(visit, doing)),
    post: at(sendAct),
  };
};

export const finishScreens: readonly Screen[] = [finishing('finish-rows'), finishing('ask-write-off')];
