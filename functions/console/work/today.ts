import { hasAccess } from '#domain/case/groups.ts';
import { readToday } from '#functions/case/contract.ts';
import type { Part, TodayView } from '#functions/case/today.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { type Me, seeMe } from '#functions/officer/contract.ts';
import { namesOfOfficers } from '../office/names.ts';
import { zoneWords } from '../times.ts';
import type { Screen, Visit } from '../visit.ts';
import { band } from './band.ts';
import { countsOf, linkTo, numberOf } from './counts.ts';
import { type NameOf, rowsTable } from './row.ts';
import { standIns } from './stand-ins.ts';
import { supervisingCard } from './supervising.ts';

const sections = {
  late: 'Late',
  dueIn3Days: 'Due in 3 days',
  mySecondSignature: 'Waits for my second signature',
  unread: 'Unread messages',
  mine: 'Mine',
  unassigned: 'Nobody’s',
} as const satisfies Partial<Record<keyof TodayView, string>>;
type Section = keyof typeof sections;
const names = Object.keys(sections) as Section[];

const section = (name: Section, part: Part, visit: Visit, nameOf: NameOf): Markup | false => {
  const { rows, query, count } = part;
  const isWhole = count <= rows.length;
  const href = name === 'mySecondSignature' ? '/officer/signatures' : linkTo(query);
  return (
    count > 0 &&
    html`<h2 class="govuk-heading-m">${sections[name]}: ${numberOf(part)}</h2>${rowsTable(sections[name], rows, visit, nameOf)}
${!isWhole && html`<p><a class="govuk-link" href="${href}">All ${numberOf(part)}<span class="govuk-visually-hidden">: ${sections[name]}</span></a></p>`}`
  );
};

const nothing = emptyState('Nothing is waiting', {
  text: 'New requests, complaints, messages and signatures appear here.',
});

/** Monday, eight o'clock: what must not be missed comes first. */
export const today: Screen = {
  path: '/officer',
  access: 'case-to-sign',
  get: async (visit) => {
    // A stand-in reads what waits for a signature, and nothing else.
    if (!hasAccess(readToday.access, visit.officer.groups)) return { to: '/officer/signatures' };
    const [view, me, nameOf] = await Promise.all([
      visit.api.read<TodayView>(readToday.path),
      visit.api.read<Me>(seeMe.path),
      namesOfOfficers(visit),
    ]);
    const isCalm = !view.breaches?.count && names.every((name) => view[name].count === 0);
    return {
      title: 'Today',
      body: html`<h1 class="govuk-heading-xl"><span class="govuk-caption-l">${dateInWords(view.on)}, ${zoneWords(visit.zone)}</span> Today</h1>
${view.breaches && view.breaches.count > 0 && band(view.breaches, visit)}
${view.supervising && supervisingCard(view.supervising, nameOf)}
${standIns(me)}
${countsOf(view)}
${isCalm && nothing}
${names.map((name) => section(name, view[name], visit, nameOf))}`,
    };
  },
};
