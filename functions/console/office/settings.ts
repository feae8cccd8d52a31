import { hasAccess } from '#domain/case/groups.ts';
import { card, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { capital } from '#functions/letters/capital.ts';
import { sourceInWords } from '#functions/letters/source-words.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { readSending } from '#functions/notice/contract.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import { readSettings, type SettingsView } from '#functions/officer/contract.ts';
import { switchLine } from '../notice/sending-switch.ts';
import { zoneWords } from '../times.ts';
import type { Screen } from '../visit.ts';

const fact = (name: string, text: string) => ({ name, value: { text } });

const company = ({ company: { name, address, contact, zone, siteUrl, dpo } }: SettingsView): Markup =>
  card({
    title: { text: 'Company' },
    body: facts([
      ...[fact('Name', name), fact('Address', address), fact('Staffed contact', contact)],
      ...[
        fact('Time zone', `${zoneWords(zone)} (${zone})`),
        fact('Site', siteUrl),
        fact('Data protection officer', dpo),
      ],
    ]),
  });

const recourse = ({ recourse: one, framework, lapses }: SettingsView): Markup =>
  card({
    title: { text: 'Recourse' },
    body: html`${facts([
      fact('Independent body', one.body),
      fact('Contract ends', dateInWords(one.validUntil)),
      fact(
        'Framework',
        framework === 'none'
          ? 'None'
          : `${framework.name}, listed until ${dateInWords(framework.listedUntil)}`,
      ),
    ])}${lapses.map(
      ({ what, on, isOver }) =>
        html`<p class="govuk-inset-text">${what}: ${isOver ? 'ended' : 'ends'} on ${dateInWords(on)}. Ask counsel.</p>`,
    )}`,
  });

const mail = ({ mailboxes }: SettingsView): Markup =>
  card({
    title: { text: 'Who reads our letters to officers' },
    body: facts([
      ...[fact('Officers', mailboxes.officers), fact('Supervisors', mailboxes.supervisors)],
      ...[fact('DPO', mailboxes.dpo), fact('Stand-in', mailboxes.standIn)],
    ]),
  });

const sending = ({ sending: one, limits }: SettingsView): Markup =>
  card({
    title: { text: 'Limits' },
    body: facts([
      fact('Part of the email rate for notices', `${Math.round(one.share * 100)}%`),
      fact('Part of the daily quota kept for other letters', `${Math.round(one.reserve * 100)}%`),
      fact('Days that we wait for letters that come back', `${one.lateBouncesForDays}`),
      fact(
        'Requests, or complaints, from one network in an hour',
        limits.submissionsPerHour === 0 ? 'No limit' : `${limits.submissionsPerHour}`,
      ),
      fact(
        'Acts of one officer in a minute',
        limits.actsPerMinute === 0 ? 'No limit' : `${limits.actsPerMinute}`,
      ),
    ]),
  });

const rules = ({ rulesets, lawCheck, notInForce }: SettingsView): Markup =>
  html`<h2 class="govuk-heading-m">Rules in force</h2>
<p>Compared with the law on ${dateInWords(lawCheck.on)} by ${lawCheck.by}.</p>
${rulesets.map(({ title, rules: list }) =>
  scrollingTable(title, {
    caption: title,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: ['Rule', 'Value', 'Source'].map((text) => ({ text })),
    rows: list.map(({ rule, value, source }) => [
      { text: rule },
      { text: value },
      { text: capital(sourceInWords(source)) },
    ]),
  }),
)}
<h2 class="govuk-heading-m">Not in force</h2>
<ul class="govuk-list govuk-list--bullet">${notInForce.map(({ title, because }) => html`<li>${title}: ${sourceInWords(because)}</li>`)}</ul>`;

/** Read only: nothing here puts a rule in force (R-3). */
export const settings: Screen = {
  path: '/officer/settings',
  access: readSettings.access,
  get: async (visit) => {
    const { api, officer } = visit;
    const view = await api.read<SettingsView>(readSettings.path);
    // The notices’ switch is known only to who may know of a breach (R-13).
    const seesNotices = hasAccess(readSending.access, officer.groups);
    const line = seesNotices && switchLine(await api.read<SendingShown>(readSending.path), visit);
    return {
      title: 'Settings in force',
      body: html`<h1 class="govuk-heading-xl">Settings in force</h1>
<p>An engineer changes them with a deployment. Nothing on this page changes them.</p>
<div class="pc-cards">${company(view)}${recourse(view)}${mail(view)}${sending(view)}</div>
${line}
${rules(view)}`,
    };
  },
};
