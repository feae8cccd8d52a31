import { hasAccess } from '#domain/case/groups.ts';
import { readToday } from '#functions/case/contract.ts';
import type { Part, TodayView } from '#functions/case/today.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import {
  type Me,
  readSignatures,
  type SignaturesView,
  seeMe,
  type WaitingSignature,
} from '#functions/officer/contract.ts';
import { isMine, textsLink } from '../office/mine.ts';
import { namesOfOfficers } from '../office/names.ts';
import { signaturesTable } from '../office/signatures.ts';
import { zoneWords } from '../times.ts';
import type { Screen, Visit } from '../visit.ts';
import { band } from './band.ts';
import { countsOf, linkTo, numberOf } from './counts.ts';
import { type NameOf, rowsTable } from './row.ts';
import { standIns } from './stand-ins.ts';
import { supervisingCard } from './supervising.ts';

const urgent = { late: 'Late', dueIn3Days: 'Due in 3 days' } as const;
const others = { unread: 'Unread messages', mine: 'Mine', unassigned: 'Nobody’s' } as const;
const sections = { ...urgent, ...others };
type Section = keyof typeof sections;

const namesIn = <N extends Section>(some: Readonly<Partial<Record<N, string>>>) => Object.keys(some) as N[];

const section = (name: Section, part: Part, visit: Visit, nameOf: NameOf): Markup | false => {
  const { rows, query, count } = part;
  const isWhole = count <= rows.length;
  return (
    count > 0 &&
    html`<h2 class="govuk-heading-m">${sections[name]}: ${numberOf(part)}</h2>${rowsTable(sections[name], rows, visit, nameOf)}
${!isWhole && html`<p><a class="govuk-link" href="${linkTo(query)}">All ${numberOf(part)}<span class="govuk-visually-hidden">: ${sections[name]}</span></a></p>`}`
  );
};

const firstRows = 5;
const mineTitle = 'Waits for my second signature';

/** From the rules that decide who may sign, as the page of signatures (R-13). */
const mySignatures = (mine: readonly WaitingSignature[], visit: Visit): Markup | false =>
  mine.length > 0 &&
  html`<h2 class="govuk-heading-m">${mineTitle}: ${mine.length}</h2>${textsLink(mine, visit)}${signaturesTable(mineTitle, mine.slice(0, firstRows), visit)}
${mine.length > firstRows && html`<p><a class="govuk-link" href="/officer/signatures">All ${mine.length}<span class="govuk-visually-hidden">: ${mineTitle}</span></a></p>`}`;

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
    const [view, me, nameOf, { signatures: waiting }] = await Promise.all([
      visit.api.read<TodayView>(readToday.path),
      visit.api.read<Me>(seeMe.path),
      namesOfOfficers(visit),
      visit.api.read<SignaturesView>(readSignatures.path),
    ]);
    const mine = waiting.filter(isMine);
    const isCalm =
      !view.breaches?.count && mine.length === 0 && namesIn(sections).every((name) => view[name].count === 0);
    return {
      title: 'Today',
      body: html`<h1 class="govuk-heading-xl"><span class="govuk-caption-l">${dateInWords(view.on)}, ${zoneWords(visit.zone)}</span> Today</h1>
${view.breaches && view.breaches.count > 0 && band(view.breaches, visit)}
${view.supervising && supervisingCard(view.supervising, nameOf)}
${standIns(me)}
${countsOf(view, mine.length)}
${isCalm && nothing}
${namesIn(urgent).map((name) => section(name, view[name], visit, nameOf))}
${mySignatures(mine, visit)}
${namesIn(others).map((name) => section(name, view[name], visit, nameOf))}`,
    };
  },
};
