import { dayOf } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import type { Late } from '#domain/case/case.ts';
import { digestIdOf, type LateCase, type LateList, totalOf } from '#domain/case/late-digest.ts';
import { frame, type InsidePart } from '#functions/letters/frame.ts';
import { officerUrl, workListLink } from '#functions/letters/officer-url.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const countsInWords = ({ counts: { requests, complaints } }: LateList): string =>
  [
    ...(requests > 0 ? [counted(requests, 'request')] : []),
    ...(complaints > 0 ? [counted(complaints, 'complaint')] : []),
  ].join(' and ');

const blockWords: Readonly<Record<NonNullable<Late['blocked']>, string>> = {
  'text-waits': ' A text to the person waits for a second person.',
  'child-unreviewed':
    ' No second officer has confirmed what we decided about the report. The block stays until then.',
  'ended-outside': ' It ended for the person. An officer must close it with a reason.',
  'no-account': ' The restriction is on no account. An officer must find the account.',
  'message-unread': ' The person wrote, and nobody has read it. An officer must read it.',
};

const whatInWords = (what: string): string =>
  what === 'complaint' ? 'a complaint' : `a request ${kindInWords(what)}`;

const lineOf = (
  letterhead: Letterhead,
  { on }: LateList,
  { id, what, dueOn, blocked }: LateCase,
): InsidePart => {
  const days = dayOf(dueOn).until(dayOf(on)).days;
  const due = `due by ${dateInWords(dueOn)}, ${days === 0 ? 'today' : `${counted(days, 'day')} late`}`;
  const block = blocked === undefined ? '' : blockWords[blocked];
  return {
    label: `${id}: ${whatInWords(what)}, ${due}.${block}`,
    link: officerUrl(letterhead, id),
  };
};

/** The review of a report about a child, and the account of a restriction, are no answer (R-5, R-20). */
const missedInWords = (list: LateList): string => {
  const are = totalOf(list) === 1 ? 'was' : 'were';
  if (list.cases.some(({ blocked }) => blocked === 'message-unread'))
    return `${are} late, or due with a message that nobody has read`;
  if (list.cases.every(({ blocked }) => blocked !== 'child-unreviewed' && blocked !== 'no-account'))
    return 'had no answer by the date we promised';
  return `${are} past a date that we promised`;
};

const lateParts = (letterhead: Letterhead, list: LateList): readonly InsidePart[] => {
  const total = totalOf(list);
  const unnamed = total - list.cases.length;
  if (total === 0) return [];
  return [
    `On the morning of ${dateInWords(list.on)}, ${countsInWords(list)} ${missedInWords(list)}.`,
    'You get this letter every morning until none is late.',
    ...list.cases.map((one) => lineOf(letterhead, list, one)),
    ...(unnamed > 0 ? [`${unnamed} more are late. The work list shows them all.`] : []),
  ];
};

/** P05. */
const companyParts = ({ on, unattested = 0 }: LateList): readonly InsidePart[] => {
  if (unattested === 0) return [];
  const companies = unattested === 1 ? '1 company' : `${unattested} companies`;
  return [
    `On the morning of ${dateInWords(on)}, ${companies} had no current statement of a legal basis for the data in our systems.`,
    'A statement counts for a year. The page of all companies marks each company without one.',
  ];
};

/** R-21. */
const systemParts = ({ on, silentSystems = 0 }: LateList): readonly InsidePart[] =>
  silentSystems === 0
    ? []
    : [
        `On the morning of ${dateInWords(on)}, a system that holds data was late with its answer for ${counted(silentSystems, 'request')}.`,
        'The page of all systems shows which. We cannot answer “done” or “nothing found” before it answers.',
      ];

const subjectOf = (list: LateList): string => {
  const total = totalOf(list);
  const isDueToday = list.cases.some(({ dueOn }) => !isBefore(dueOn, list.on));
  if (total > 0) return `${isDueToday ? 'Due or overdue' : 'Overdue'}: ${counted(total, 'case')}`;
  return list.silentSystems === undefined ? 'Companies without a statement' : 'Late: systems that hold data';
};

/** To the data protection officer: once a day until none is late (R-16), of systems that are late (R-21), and on Mondays about companies (P05). */
export const lateDigest = (letterhead: Letterhead, to: string, list: LateList): Letter => {
  return frame(letterhead, {
    to,
    class: 'technical',
    reader: 'officers',
    // Without hyphens: no reader is to take it for a date.
    reference: digestIdOf(list.on).replaceAll('-', ''),
    subject: subjectOf(list),
    parts: [
      ...lateParts(letterhead, list),
      ...systemParts(list),
      ...companyParts(list),
      workListLink(letterhead),
    ],
  });
};
