import type { Month } from '#domain/calendar/months.ts';
import { firstDayOf } from '#domain/calendar/months.ts';
import { textOf } from '#domain/calendar/times.ts';
import { awaitedWords } from '#domain/case/work-facts.ts';
import type { RecourseStep } from '#domain/complaint/vocabulary.ts';
import { type Counts, type Place, places, shareInTime } from '#domain/report/counts.ts';
import type { Grouping } from '#domain/report/groups.ts';
import { capital } from '#functions/letters/capital.ts';
import { channelInWords } from '#functions/letters/words.ts';
import type { Compared, GroupView, LateView, Part } from '#functions/report/report-view.ts';
import { topicTitles } from '../complaint/words.ts';
import { capacityWords, kindWords, lawWords } from '../request/words.ts';

const ofMonth = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const monthInWords = (month: Month): string => ofMonth.format(Date.parse(textOf(firstDayOf(month))));

/** Heads of the tables; together they are all. */
export const placeWords: Readonly<Record<Place, string>> = {
  inTime: 'Answered in time',
  late: 'Answered late',
  open: 'Open, in time',
  openLate: 'Open, late',
  redirected: 'Redirected',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
  joined: 'Joined with another',
};

/** Places without a case are left out of every table of the page. */
export const placesIn = (shown: readonly Counts[]): readonly Place[] =>
  places.filter((place) => shown.some((counts) => counts[place] > 0));

const recourseWords: Readonly<Record<RecourseStep | 'unsatisfied' | 'none', string>> = {
  body: 'Went to the recourse body',
  authority: 'Went to the authority after that',
  unsatisfied: 'Said that our answer does not resolve it',
  none: 'No further step',
};

export const groupingWords: Readonly<Record<Grouping, string>> = {
  what: 'By kind',
  capacity: 'By who asked',
  channel: 'By way of receipt',
  regime: 'By law',
  recourse: 'By step of recourse',
  officer: 'By officer',
};

const ofKind: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  requests: kindWords,
  complaints: topicTitles,
};

const codeInWords = (part: Part, by: Grouping, of: string): string | undefined => {
  const words: Readonly<Record<Grouping, Readonly<Record<string, string>>>> = {
    ...{ what: ofKind[part], capacity: capacityWords, channel: { [of]: channelInWords(of) } },
    ...{ regime: lawWords, recourse: recourseWords, officer: {} },
  };
  return words[by][of];
};

export const groupInWords = (part: Part, by: Grouping, { of, name }: GroupView): string => {
  if (name !== undefined) return name;
  const words = codeInWords(part, by, of);
  if (words !== undefined) return capital(words);
  return by === 'officer' ? 'Nobody' : 'Not answered yet';
};

/** Of second signatures; a code that is not here is shown as it is. */
const signatureWords: Readonly<Record<string, string>> = {
  entry: 'What an officer entered',
  identity: 'Identity checked by hand',
  records: 'Declared records of a customer',
  text: 'An officer’s own words to the person',
  block: 'What a report about a child stops',
};

export const signatureInWords = (what: string): string =>
  signatureWords[what] ?? capital(what.replaceAll('-', ' '));

/** "45 minutes", "3.5 hours", "2.1 days". */
export const waitInWords = (minutes: number): string => {
  const [size, unit] =
    minutes < 120
      ? [Math.round(minutes), 'minute']
      : minutes < 2880
        ? [Math.round(minutes / 6) / 10, 'hour']
        : [Math.round(minutes / 144) / 10, 'day'];
  return `${size.toLocaleString('en-US')} ${unit}${size === 1 ? '' : 's'}`;
};

const nouns: Readonly<Record<Part, readonly [one: string, more: string]>> = {
  requests: ['request', 'requests'],
  complaints: ['complaint', 'complaints'],
};

export const countInWords = (count: number, part: Part): string =>
  `${count.toLocaleString('en-US')} ${nouns[part][count === 1 ? 0 : 1]}`;

const were = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'was' : 'were'}`;

export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(Math.floor(share * 1000) / 10).toLocaleString('en-US')}%`;

/** "44 of 45 were answered in time, 97.7%." True of the day that the report shows. */
export const inTimeSentence = (counts: Counts, part: Part, received: string): string => {
  const { inTime, late, openLate, open } = counts;
  const owed = inTime + late + openLate;
  if (counts.all === 0) return `No ${nouns[part][1]} ${received}.`;
  const still = open === 0 ? '' : ` ${were(open)} not due yet.`;
  if (owed === 0)
    return `${countInWords(counts.all, part)} ${received}. None of them had to be answered so far.${still}`;
  const share = `${inTime.toLocaleString('en-US')} of ${owed.toLocaleString('en-US')} ${owed === 1 ? 'was' : 'were'} answered in time, ${percent(shareInTime(counts))}.`;
  const missed = [
    ...(late > 0 ? [`${were(late)} answered late`] : []),
    ...(openLate > 0 ? [`${were(openLate)} late and not answered yet`] : []),
  ].join(', ');
  return `${countInWords(counts.all, part)} ${received}. ${share}${missed && ` ${missed}.`}${still}`;
};

/** "The late one waited for an officer when its last day ended." Of those whose histories were read. */
export const lateSentence = (late: readonly LateView[], { late: answered, openLate }: Counts): string => {
  const groups = [
    ...Map.groupBy(
      late.flatMap(({ waitedFor }) => waitedFor ?? []),
      (who) => who,
    ),
  ];
  if (groups.length === 0) return '';
  const all = answered + openLate;
  if (all === 1)
    return `The late one waited for ${awaitedWords[groups[0]?.[0] ?? 'officer']} when its last day ended.`;
  const whose = late.length < all ? `Of the ${late.length} that were due first` : 'Of the late ones';
  const waited = groups
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([who, own]) => `${own.length} waited for ${awaitedWords[who]}`)
    .join(', ');
  return `${whose}, ${waited} when their last day ended.`;
};

/** The month beside the two that it compares with. */
export const comparedSentence = ({ month, monthBefore, yearBefore }: Compared): string => {
  const of = (counts: Counts): string =>
    shareInTime(counts) === undefined ? 'no answer was due' : `${percent(shareInTime(counts))} in time`;
  return `This month: ${of(month)}. The month before: ${of(monthBefore)}. The same month a year before: ${of(yearBefore)}.`;
};

/** The counts hold no personal data, so they stay when it is erased (P47). */
export const retentionSentence = (count: number, kept: string): string =>
  count === 0
    ? ''
    : `For ${count.toLocaleString('en-US')} of these cases the time to keep personal data is over (${kept}). The counts hold none, so they are complete.`;
