import type { SwitchAct } from '#domain/notice/sending-switch.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { capital } from '#functions/letters/capital.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { readSending, turnSending } from '#functions/notice/contract.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import type { Doing } from '../acts/act.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { nextItem } from '../acts/next-list.ts';
import { whoMay, whyNotMe } from '../acts/who-may.ts';
import { namesOfOfficers } from '../office/names.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { whatWasTyped } from '../what-was-typed.ts';
import { haltWords } from './halt-words.ts';
import { switchReading } from './sending-switch.ts';
import { switchActs } from './switch-acts.ts';

const page = '/officer/sending';
const caption = 'All notices to customers';

const read = ({ api }: Pick<Visit, 'api'>): Promise<SendingShown> => api.read(readSending.path);

const buttons = ({ next }: SendingShown, visit: Visit): Markup =>
  html`<ul class="govuk-list pc-next">${next.map((one, at) => nextItem(one, page, visit, at === 0))}</ul>`;

const waits = ({ proposal }: SendingShown, name: (sub: string) => string, { zone }: Visit) =>
  proposal !== null &&
  html`<p><strong>A second officer must sign.</strong> ${capital(name(proposal.by))} asked at ${instantInWords(proposal.at, zone)}.</p>`;

const show = async (visit: Visit): Promise<Shown> => {
  const sending = await read(visit);
  const name = await namesOfOfficers(visit);
  const { paused, stops } = sending;
  const rows = stops.map((stop) => ({
    key: { text: stop.because === 'restore' ? 'Restore' : 'Stop' },
    value: { text: capital(haltWords(stop, switchReading(sending, visit))), classes: 'pc-typed' },
  }));
  return {
    title: caption,
    at: '/officer/breaches',
    width: 'narrow',
    back: { href: '/officer/breaches', text: 'Breaches' },
    body: html`${doneBanner(switchActs, visit, sending)}<h1 class="govuk-heading-l">${caption}</h1>
<p>One switch for every breach. Notices are stopped while any stop is open. Then no email to customers leaves, even if a hold is over. Mail no paper letters then either.</p>
${card({
  id: 'switch',
  title: { text: 'Now' },
  body: html`<p>${tag({ text: paused ? 'Stopped' : 'Running', classes: paused ? 'govuk-tag--red' : 'govuk-tag--green' })}</p>${rows.length > 0 && summaryList({ rows })}${waits(sending, name, visit)}${buttons(sending, visit)}`,
})}
<p><a class="govuk-link" href="/officer/restore">Breaches to compare with paper after a restore</a></p>`,
  };
};

const isAct = (name: string): name is SwitchAct => Object.hasOwn(switchActs, name);

const cannot = ({ form, typed = form }: Visit, why: Markup | string): Shown => ({
  ...{ title: 'This cannot be done now', status: 409, width: 'narrow', at: '/officer/breaches' },
  back: { href: page, text: caption },
  body: html`<h1 class="govuk-heading-l">This cannot be done now</h1>
<p>${why}</p>
${whatWasTyped(typed)}<p><a class="govuk-link" href="${page}">Go to the switch</a></p>`,
});

const doingAt = async (visit: Visit): Promise<Doing<SendingShown> | Shown> => {
  const { action = '' } = visit.params;
  const context = await read(visit);
  const next = context.next.find((one) => one.action === action);
  if (!isAct(action) || next === undefined)
    return cannot(visit, 'It may be done already, by you or by somebody else.');
  if (whyNotMe(next, visit.officer) !== undefined)
    return cannot(visit, whoMay(next, visit.officer, visit.zone));
  const { method, path } = turnSending;
  return { act: switchActs[action], context, method, path, casePage: page, name: action, caption };
};

const at =
  (then: (visit: Visit, doing: Doing<SendingShown>) => Shown | Promise<Shown | Moved>) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const doing = await doingAt(visit);
    return 'act' in doing ? then(visit, doing) : doing;
  };

export const switchScreens: readonly Screen[] = [
  { path: page, access: readSending.access, get: show },
  {
    ...{ path: `${page}/do/{action}`, access: turnSending.access, acts: Object.keys(switchActs) },
    ...{ get: at(showAct), post: at(sendAct) },
  },
];
