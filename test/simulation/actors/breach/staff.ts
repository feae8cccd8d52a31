import type { Actor } from '../../stage.ts';
import type { Deed } from './deed.ts';
import { pause, pauseToo, pressAgain, resume, turnSwitch } from './halting.ts';
import { approve, write } from './letters.ts';
import { correctRows, finishRows, mail, supplement, upload } from './lists.ts';
import { type Office, people } from './office.ts';
import { type Habits, late, officer, usual } from './officer.ts';
import { reporting } from './reporting.ts';
import { answerForStop, askAgencies, reviewRelease, reviewStop } from './reviews.ts';
import { changeClosures, close, compareWithPaper, otherDuties } from './sending.ts';
import { sign } from './signing.ts';
import { correctDirection, endStop, enterPaper } from './silence.ts';
import { askWhetherDirected, consult, proceed } from './urgent.ts';

type Post = readonly [who: keyof typeof people, habits: Habits, deeds: readonly Deed[]];

const posts: readonly Post[] = [
  [
    'ann',
    usual,
    [...reporting, askAgencies, reviewStop, resume, mail, finishRows, correctRows, otherDuties, sign],
  ],
  ['ben', usual, [sign, compareWithPaper, reviewRelease, reviewStop, resume, close, pause, pressAgain]],
  [
    'cho',
    usual,
    [enterPaper, correctDirection, pauseToo, endStop, consult, askWhetherDirected, changeClosures],
  ],
  ['una', usual, [upload, supplement, mail]],
  ['wes', usual, [write]],
  ['abe', usual, [approve, sign]],
  ['sue', late, [turnSwitch, answerForStop, reviewRelease, sign, compareWithPaper, resume]],
  [
    'dee',
    usual,
    [proceed, answerForStop, turnSwitch, reviewRelease, reviewStop, sign, approve, changeClosures],
  ],
  ['sid', late, [sign]],
];

/** Each at their own pace. */
export const staffOf = (office: Office): Readonly<Record<string, Actor>> =>
  Object.fromEntries(
    posts.map(([who, habits, deeds]) => [`officer/${who}`, officer(office, people[who], deeds, habits)]),
  );
