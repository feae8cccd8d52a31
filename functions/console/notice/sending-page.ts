import { button } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { readSending } from '#functions/notice/contract.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import { nextList, pageOfAct } from '../acts/next-list.ts';
import { whyNotMe } from '../acts/who-may.ts';
import { captionOf, pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import { tabsOf } from '../breach/head.ts';
import { fragment } from '../frame.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { readWhole } from './notice-case.ts';
import { sendingState } from './sending-state.ts';
import { switchLine } from './sending-switch.ts';

/** Always in reach: before the release, too, so that nothing leaves by itself. */
export const pauseButton = (view: WholeBreach, { officer }: Pick<Visit, 'officer'>): Markup | undefined => {
  const pause = view.next.find(({ action }) => action === 'pause-notice');
  if (pause === undefined || whyNotMe(pause, officer) !== undefined) return undefined;
  return button({
    ...{ text: pause.label, href: pageOfAct(pageOfBreach(view.id), pause) },
    classes: 'govuk-button--warning',
  });
};

const acts = new Set(['resume-notice', 'confirm-resume', 'record-paper-mail', 'open-supplement', 'close']);

const show = async (visit: Visit): Promise<Shown> => {
  const view = await readWhole(visit);
  const all = await visit.api.read<SendingShown>(readSending.path);
  const here = pageOfBreach(view.id);
  const next = view.next.filter(({ action }) => acts.has(action));
  return {
    title: 'Sending',
    back: { href: here, text: captionOf(view) },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${captionOf(view)}</span> Sending</h1>
${tabsOf(view.id, '/sending')}
${pauseButton(view, visit)}
${card({ id: 'state', title: { text: 'Everybody accounted for' }, body: sendingState(view, visit) })}
${switchLine(all, visit)}
<ul class="govuk-list"><li><a class="govuk-link" href="${here}/paper">Letters on paper</a></li>
<li><a class="govuk-link" href="${here}/proof.csv">Download the proof of sending, row by row (CSV)</a></li>
<li><a class="govuk-link" href="${here}/evidence">Evidence</a></li></ul>
${next.length > 0 && html`<h2 class="govuk-heading-m">What can be done</h2>${nextList(next, here, visit)}`}`,
  };
};

export const sendingScreens: readonly Screen[] = [
  { path: '/officer/breaches/{id}/sending', access: 'breach-reading', get: show },
  {
    path: '/officer/breaches/{id}/sending/progress',
    access: 'breach-reading',
    isFragment: true,
    get: async (visit) => fragment(200, sendingState(await readWhole(visit), visit)),
  },
];
