import { hasAccess } from '#domain/case/groups.ts';
import { readToday } from '#functions/case/contract.ts';
import type { Count, Part, TodayView } from '#functions/case/today.ts';
import type { WorkRow } from '#functions/case/work-row.ts';
import { card, counts, emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { officerOptions } from '../office/officers.ts';
import type { Screen, Visit } from '../visit.ts';
import { chipOf, rowLink, rowsTable } from './row.ts';

type Names = Readonly<Record<string, string>>;

const linkTo = (query: string): string => `/officer/work?${query}`;

const numberOf = ({ count, more }: Count): string => (more ? `${count}+` : `${count}`);

/** The first thing that a breach officer reads: what nobody may do yet, and what is next. */
const band = (breaches: Part, visit: Visit): Markup => {
  const one = (row: WorkRow): Markup | false =>
    row.clock === 'gate' &&
    html`<li class="pc-band__one"><p><a class="govuk-link" href="/officer/breaches/${row.id}">${row.kind}</a> ${chipOf(row, visit)}</p>
<p>${row.gate.words}${row.lawEnforcementDueOn && html` Report to the agencies by <strong>${dateInWords(row.lawEnforcementDueOn)}</strong>.`}${row.next && html` Next: ${row.next.words}`}</p></li>`;
  return html`<section class="pc-band" aria-labelledby="band"><h2 class="govuk-heading-m" id="band">Open breaches: ${numberOf(breaches)}</h2>
<ul class="govuk-list">${breaches.rows.map(one)}</ul></section>`;
};

const section = (title: string, part: Part, visit: Visit, names: Names): Markup | false =>
  part.count > 0 &&
  html`<h2 class="govuk-heading-m">${title}: ${numberOf(part)}</h2>${rowsTable(title, part.rows, visit, names)}
<p><a class="govuk-link" href="${linkTo(part.query)}">All<span class="govuk-visually-hidden">: ${title}</span></a></p>`;

const countsOf = (view: TodayView): Markup => {
  const part = (label: string, { count, query }: Part, tone: 'late' | 'soon' | 'calm' = 'calm') => ({
    ...{ label, count, href: linkTo(query), tone },
  });
  const { paperMail } = view;
  return counts('Counts', [
    part('late', view.late, 'late'),
    part('due in 3 days', view.dueIn3Days, 'soon'),
    { label: 'my signature', count: view.mySecondSignature.count, href: '/officer/signatures', tone: 'soon' },
    part('unread', view.unread),
    part('mine', view.mine),
    part('nobody’s', view.unassigned),
    ...(paperMail
      ? [
          { label: 'letters to mail', count: paperMail.toPost.count, href: '/officer/post' },
          {
            label: 'without an address',
            count: paperMail.cameBack.count,
            href: '/officer/post?queue=no-address',
          },
        ]
      : []),
  ]);
};

/** Lateness and who is missing, for those who answer for it (R-16). */
const supervising = ({ supervising: one }: TodayView, names: Names): Markup | false =>
  one !== undefined &&
  card({
    title: { text: 'Who is late, and who is missing' },
    body: html`${
      one.lateBy.length === 0
        ? html`<p>Nobody is late.</p>`
        : scrollingTable('Who is late', {
            head: ['Owner', 'Late cases', 'Most days late'].map((text) => ({ text })),
            rows: one.lateBy.map(({ officer, late, mostDays }) => [
              { text: officer === undefined ? 'nobody has them' : (names[officer] ?? officer) },
              { text: `${late}` },
              { text: `${mostDays}` },
            ]),
          })
    }
${
  one.secondMissing.count === 0
    ? html`<p>No second signature has been missing for a business day.</p>`
    : html`<p>For a business day, no second officer has signed:</p><ul class="govuk-list">${one.secondMissing.rows.map((row) => html`<li>${rowLink(row)}</li>`)}</ul>`
}`,
  });

const isCalm = (view: TodayView): boolean =>
  [view.late, view.dueIn3Days, view.mySecondSignature, view.unread, view.mine, view.unassigned].every(
    ({ count }) => count === 0,
  );

/** Monday, eight o'clock: what must not be missed comes first. */
export const today: Screen = {
  path: '/officer',
  access: 'case-to-sign',
  get: async (visit) => {
    // A stand-in reads what waits for a signature, and nothing else.
    if (!hasAccess(readToday.access, visit.officer.groups)) return { to: '/officer/signatures' };
    const [view, names] = await Promise.all([
      visit.api.read<TodayView>(readToday.path),
      officerOptions(visit),
    ]);
    return {
      title: 'Today',
      body: html`<h1 class="govuk-heading-xl"><span class="govuk-caption-l">${dateInWords(view.on)}, ${visit.zone}</span> Today</h1>
${view.breaches && view.breaches.count > 0 && band(view.breaches, visit)}
${countsOf(view)}
${supervising(view, names)}
${isCalm(view) && emptyState('Nothing is waiting', { text: 'New requests, messages and signatures appear here.' })}
${section('Late', view.late, visit, names)}
${section('Due in 3 days', view.dueIn3Days, visit, names)}
${section('Waits for my second signature', view.mySecondSignature, visit, names)}
${section('Unread messages', view.unread, visit, names)}
${section('Mine', view.mine, visit, names)}
${section('Nobody’s', view.unassigned, visit, names)}`,
    };
  },
};
