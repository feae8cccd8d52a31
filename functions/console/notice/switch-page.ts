import { type Access, hasAccess } from '#domain/case/groups.ts';
import { button, tag } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { readSending, turnSending } from '#functions/notice/contract.ts';
import type { SendingShown } from '#functions/notice/sending/switch-sending.ts';
import type { Doing } from '../acts/act.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { officerNames } from './officer-names.ts';
import { type SwitchAct, switchActs } from './switch-acts.ts';

const page = '/officer/sending';
const caption = 'All notices to customers';

type Act = keyof typeof switchActs;

/** A stand-in signs another officer’s request, and nothing else. */
const accessOf: Readonly<Record<Act, Access>> = {
  stop: 'breach-work',
  resume: 'breach-work',
  sign: 'breach-signing',
};

const read = ({ api }: Pick<Visit, 'api'>): Promise<SendingShown> => api.read(readSending.path);

const isOpen = ({ paused, proposal }: SendingShown, act: Act, sub: string): boolean => {
  if (act === 'stop') return !paused;
  if (act === 'sign') return paused && proposal !== null && proposal.by !== sub;
  return paused && proposal === null;
};

const buttons = (sending: SendingShown, { officer }: Visit): Markup => {
  const one = (act: Act): Markup | false =>
    isOpen(sending, act, officer.sub) &&
    hasAccess(accessOf[act], officer.groups) &&
    button({
      ...{ text: switchActs[act].title, href: `${page}/do/${act}` },
      ...(act === 'stop' && { classes: 'govuk-button--warning' }),
    });
  return html`<div class="govuk-button-group">${one('stop')}${one('sign')}${one('resume')}</div>`;
};

const waits = ({ proposal }: SendingShown, name: (sub: string) => string, { officer, zone }: Visit) =>
  proposal !== null &&
  html`<p><strong>A second officer must sign.</strong> ${name(proposal.by)} asked at ${instantInWords(proposal.at, zone)}.${proposal.by === officer.sub && ' Not you: you asked.'}</p>`;

const show = async (visit: Visit): Promise<Shown> => {
  const sending = await read(visit);
  const name = await officerNames(visit);
  const { paused, since, by, reason } = sending;
  const rows = [
    paused &&
      since !== null && { key: { text: 'Since' }, value: { text: instantInWords(since, visit.zone) } },
    paused && by !== null && { key: { text: 'Stopped by' }, value: { text: name(by) } },
    reason !== null && { key: { text: 'Reason' }, value: { text: String(reason), classes: 'pc-typed' } },
  ];
  return {
    title: caption,
    at: '/officer/breaches',
    width: 'narrow',
    back: { href: '/officer/breaches', text: 'Breaches' },
    body: html`${doneBanner(switchActs, visit.query)}<h1 class="govuk-heading-l">${caption}</h1>
<p>One switch for every breach. While notices are stopped, no email to customers leaves, even if a hold is over. Mail no paper letters then either.</p>
${card({
  id: 'switch',
  title: { text: 'Now' },
  body: html`<p>${tag({ text: paused ? 'Stopped' : 'Running', classes: paused ? 'govuk-tag--red' : 'govuk-tag--green' })}</p>${rows.some(Boolean) && summaryList({ rows })}${waits(sending, name, visit)}${buttons(sending, visit)}`,
})}
<p><a class="govuk-link" href="/officer/restore">Breaches to compare with paper after a restore</a></p>`,
  };
};

const isAct = (name: string): name is Act => Object.hasOwn(switchActs, name);

const cannot: Shown = {
  ...{ title: 'This cannot be done now', status: 409, width: 'narrow', at: '/officer/breaches' },
  back: { href: page, text: caption },
  body: html`<h1 class="govuk-heading-l">This cannot be done now</h1>
<p>Somebody may have done it already, or another officer must do it.</p>
<p><a class="govuk-link" href="${page}">Go to the switch</a></p>`,
};

const doingAt = async (visit: Visit): Promise<Doing<SendingShown> | undefined> => {
  const { action = '' } = visit.params;
  if (!isAct(action) || !hasAccess(accessOf[action], visit.officer.groups)) return undefined;
  const context = await read(visit);
  if (!isOpen(context, action, visit.officer.sub)) return undefined;
  const act: SwitchAct = switchActs[action];
  const { method, path } = turnSending;
  return { act, context, method, path, casePage: page, name: action, caption };
};

const at =
  (then: (visit: Visit, doing: Doing<SendingShown>) => Shown | Promise<Shown | Moved>) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const doing = await doingAt(visit);
    return doing === undefined ? cannot : then(visit, doing);
  };

export const switchScreens: readonly Screen[] = [
  { path: page, access: readSending.access, get: show },
  { path: `${page}/do/{action}`, access: turnSending.access, get: at(showAct), post: at(sendAct) },
];
