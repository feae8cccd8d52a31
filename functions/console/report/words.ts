import type { Month } from '#domain/calendar/months.ts';
import { firstDayOf } from '#domain/calendar/months.ts';
import { textOf } from '#domain/calendar/times.ts';
import type { RecourseStep } from '#domain/complaint/vocabulary.ts';
import { type Counts, type Place, places, shareInTime } from '#domain/report/counts.ts';
import type { Grouping } from '#domain/report/groups.ts';
import { capital } from '#functions/letters/capital.ts';
import { channelInWords } from '#functions/letters/words.ts';
import type { GroupView, Part } from '#functions/report/report-view.ts';
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
