import type { Actor, Stage } from '../../stage.ts';
import { type Agency, day, hour, type Matter, newYorkDay, type Office, type Paper } from './office.ts';
import { paperOf } from './silence.ts';

interface Workplace {
  readonly stage: Stage;
  readonly agency: Agency;
  readonly matter: Matter;
}

const chance = ({ stage, agency, matter }: Workplace, purpose: string): number =>
  stage.rng(`agency/${agency}/${matter.title}/${purpose}`);

const write = (workplace: Workplace, kind: Paper['kind'], until?: string): void => {
  const { stage, agency, matter } = workplace;
  const reference = `${agency}-${matter.papers.length + 1}`;
  const paper = paperOf(stage.now(), { kind, agency, reference, ...(until === undefined ? {} : { until }) });
  matter.papers.push(paper);
  stage.note(`agency-${kind}`, { title: matter.title, ...paper });
};

/** Some ends are past, far away, open, or no day at all. */
const endFrom = (workplace: Workplace): string => {
  const at = workplace.stage.now();
  const kind = chance(workplace, 'kind of end');
  if (kind < 0.1) return 'until further notice';
  if (kind < 0.15) return newYorkDay(at - 3 * day);
  if (kind < 0.2) return newYorkDay(at + 500 * day);
  if (kind < 0.25) return newYorkDay(at + 45 * day);
  return newYorkDay(at + (1 + chance(workplace, 'days') * 24) * day);
};

const hasSpoken = ({ matter, agency }: Workplace): boolean => {
  const latest = matter.papers.findLast((one) => one.agency === agency);
  return latest !== undefined && latest.kind !== 'all-clear';
};

/** An agency that hears of a matter is silent, or calls, writes, extends, lifts, as it likes. In the calm it lifts. */
const follow = async (workplace: Workplace, isQuiet: boolean): Promise<never> => {
  const { stage, matter, agency } = workplace;
  const isSilent = isQuiet || chance(workplace, 'silent') < 0.25;
  let left = 1 + Math.floor(chance(workplace, 'writes') * 4);
  for (;;) {
    await stage.sleep((0.5 + chance(workplace, 'pause') * 4) * day);
    const isReported = matter.filings.some((one) => one.agency === agency || one.agency === 'all');
    if (stage.isCalm()) {
      const isAsked = matter.asked.delete(agency);
      if (isAsked || hasSpoken(workplace)) write(workplace, 'all-clear');
      continue;
    }
    if (!isReported || isSilent || left === 0) continue;
    left -= 1;
    const act = chance(workplace, 'act');
    if (act < 0.15) write(workplace, 'call');
    else if (act < 0.75 || !hasSpoken(workplace)) write(workplace, 'direction', endFrom(workplace));
    else write(workplace, 'all-clear');
  }
};

/** `isQuiet`: others write in its name, and it only lifts. */
export const agencyOf =
  ({ matters }: Office, agency: Agency, isQuiet = false): Actor =>
  async (stage) => {
    await Promise.all(
      matters.map(async (matter) => {
        await stage.sleep(hour);
        await follow({ stage, agency, matter }, isQuiet);
      }),
    );
  };
