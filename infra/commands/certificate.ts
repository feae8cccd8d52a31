import { readDay } from '#domain/calendar/times.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { decideFiling, decisionsKeptUntil } from '#domain/choice/decision.ts';
import { dateDecisions, filingOf, recordFiling } from '#functions/adapters/cpni-decision-expiry.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { clock } from '#functions/adapters/system-clock.ts';
import { todayIn } from '#ports/clock.ts';
import { NoData, openData } from './audit-data.ts';

/*
 * npm run certificate -- filed <year> <YYYY-MM-DD> "<who says so>"
 *
 * Records that the CPNI certificate of the year was filed (47 CFR 64.2009(e)), and lets the answers to checks of that year
 * expire one year later. A run dates up to 20,000 answers; run it again until it says that all are dated.
 * Exit 0: all dated; 3: more to do; 1: refused, nothing recorded; 2: no data.
 */

const usage = 'Usage: npm run certificate -- filed <year> <YYYY-MM-DD> "<who says so>"';

/** Some minutes, and 20,000 writes at a cent and a quarter. */
const mostInOneRun = 20_000;

export const certificate = async (
  [verb, yearTyped = '', dayTyped = '', by = '', ...rest]: readonly string[],
  env: NodeJS.ProcessEnv,
  most = mostInOneRun,
): Promise<number> => {
  const filedOn = readDay(dayTyped);
  const isYear = /^20\d\d$/.test(yearTyped);
  if (verb !== 'filed' || !isYear || filedOn === undefined || by.trim() === '' || rest.length > 0)
    throw new NoData(usage);
  const { client, tableName, where, close } = await openData(env);
  try {
    const table = tableOn(client, tableName, clock);
    const year = Number(yearTyped);
    const seen = await filingOf(table, year);
    const filing = decideFiling(seen, { year, filedOn, by: by.trim() }, todayIn(clock, 'America/New_York'));
    const { dated, isDone } = await dateDecisions(table, await recordFiling(table, filing, seen), most);
    const until = new Date(decisionsKeptUntil(filing) * 1000).toISOString();
    console.log(`${dated} answers of ${year} in ${where} may expire from ${until}.`);
    console.log(
      isDone ? 'All answers of the year are dated.' : 'There are more: run the same command again.',
    );
    return isDone ? 0 : 3;
  } finally {
    await close();
  }
};

if (import.meta.main)
  process.exitCode = await certificate(process.argv.slice(2), process.env).catch((fault: Error) => {
    console.error(fault instanceof NoData || fault instanceof Refusal ? fault.message : fault);
    return fault instanceof Refusal ? 1 : 2;
  });
