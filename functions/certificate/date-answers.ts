import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { certificateFilingId, certificateFilings, isDating, yearsOver } from '#domain/certificate/filing.ts';
import { decideDated } from '#domain/certificate/rules.ts';
import { decisionsKeptUntil } from '#domain/choice/decision.ts';
import { isDone } from '#ports/cpni-answers.ts';
import type { Ports } from '#ports/index.ts';

/** Answers in one run: about a minute of the five that the hour's function may take. The next hour goes on. */
const mostAnswersInAnHour = 5000;

/**
 * Lets the answers to checks of each year go a year after its certificate was filed (47 CFR 64.2009(c), (e)), a bounded number
 * an hour, on from where the last run stopped. A run that dies is done over to the same end.
 * @throws {Unavailable}
 */
export const dateAnswers =
  ({ cases, clock, cpniAnswers, zone }: Pick<Ports, 'cases' | 'clock' | 'cpniAnswers' | 'zone'>) =>
  async (most = mostAnswersInAnHour): Promise<void> => {
    const years = yearsOver(civilDate(instantText(clock.now()), zone).year);
    let left = most;
    for (const found of await cases.findAll(certificateFilings, years.map(certificateFilingId))) {
      const { year, filedOn } = found.state;
      if (left === 0 || !isDating(found.state)) continue;
      const { dated, progress } = await cpniAnswers.keepUntil(year, decisionsKeptUntil(filedOn), left);
      left -= dated;
      if (!isDone(progress)) continue;
      await cases.change(certificateFilings, found, 'machine:date-answers', ({ state }) =>
        decideDated(state, { filedOn }, progress.answers),
      );
    }
  };
