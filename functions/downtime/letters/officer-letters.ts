import type { Day } from '#domain/calendar/times.ts';
import type { Downtime } from '#domain/downtime/downtime.ts';
import { frame } from '#functions/letters/frame.ts';
import { workListLink } from '#functions/letters/officer-url.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { mechanismWords } from '../fcc-letter.ts';

interface About {
  readonly id: string;
  readonly state: Downtime;
  readonly zone: string;
}

const wasDown = ({ state: { mechanism, from, to }, zone }: About): string => {
  const since = `This way to opt out did not work from ${instantInWords(from, zone)}`;
  const until =
    to === undefined ? ', and we have not recorded that it works again' : ` to ${instantInWords(to, zone)}`;
  return `${since}${until}: ${mechanismWords[mechanism]}.`;
};

/** Of a failure, the letter to the FCC is owed (47 CFR 64.2009(f)). */
const owed = ({ state: { stage } }: About, dueOn: Day): string =>
  stage === 'failure'
    ? `An officer decided that it was a failure. The FCC must get our letter by ${dateInWords(dueOn)}.`
    : `Decide whether it was an anomaly or a failure (47 CFR 64.2009(f)). If it was a failure, the FCC must get our letter by ${dateInWords(dueOn)}.`;

const where = 'In the console, choose More, then Ways to opt out that were down.';

/** To officers, once. */
export const questionOpened = (letterhead: Letterhead, about: About, to: string, dueOn: Day): Letter =>
  frame(letterhead, {
    ...{ to, class: 'technical', reader: 'officers', reference: about.id },
    subject: `Anomaly or failure? Answer by ${dateInWords(dueOn)}: ${about.id}`,
    parts: [wasDown(about), owed(about, dueOn), where, workListLink(letterhead)],
  });

/** To the DPO, every day. */
export const answerOverdue = (
  letterhead: Letterhead,
  about: About,
  to: string,
  { dueOn, on }: { readonly dueOn: Day; readonly on: Day },
): Letter =>
  frame(letterhead, {
    ...{ to, class: 'technical', reader: 'officers', reference: about.id },
    subject: `Overdue, a way to opt out was down: ${about.id}`,
    parts: [
      wasDown(about),
      owed(about, dueOn),
      about.state.stage === 'failure'
        ? `As of ${dateInWords(on)}, nobody has recorded that the letter was sent.`
        : `As of ${dateInWords(on)}, nobody has decided.`,
      where,
      workListLink(letterhead),
    ],
  });
