import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { certificateFilingId, certificateFilings, isDating, yearsOver } from '#domain/certificate/filing.ts';
import { decideDated } from '#domain/certificate/rules.ts';
import { coversOf } from '#functions/preservation/offers.ts';
import { isDone } from '#ports/cpni-answers.ts';
import type { Ports } from '#ports/index.ts';
import { answersKeptUntil } from './answers-kept-until.ts';

/** Answers in one run: about a minute of the five that the hour's function may take. The next hour goes on. */
const mostAnswersInAnHour = 5000;

/**
 * Lets the answers to checks of each year go a year after its certificate was filed (47 CFR 64.2009(c), (e)), a bounded number
 * an hour, on from where the last run stopped. A run that dies is done over to the same end. While a preservation covers the year,
 * its answers have no end (P47).
 * @throws {Unavailable}
 */
export const dateAnswers =
  (ports: Pick<Ports, 'cases' | 'clock' | 'cpniAnswers' | 'texts' | 'zone'>) =>
  async (most = mostAnswersInAnHour): Promise<void> => {
    const { cases, clock, cpniAnswers, zone } = ports;
    const years = yearsOver(civilDate(instantText(clock.now()), zone).year);
    const covers = await coversOf(ports);
    let left = most;
    for (const found of await cases.findAll(certificateFilings, years.map(certificateFilingId))) {
      const { year, filedOn, stage } = found.state;
      if (left === 0 || stage !== 'confirmed') continue;
      const { until, isPreserved } = answersKeptUntil(covers, found.state);
      if (isDone(await cpniAnswers.progress(year, until)) && (isPreserved || !isDating(found.state)))
        continue;
      const { dated, progress } = await cpniAnswers.keepUntil(year, until, left);
      left -= dated;
      if (isPreserved || !isDone(progress)) continue;
      await cases.change(certificateFilings, found, 'machine:date-answers', ({ state }) =>
        decideDated(state, { filedOn }, progress.answers),
      );
    }
  };
