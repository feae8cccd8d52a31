import type { Actor, Stage } from '../../stage.ts';
import {
  type Agency,
  day,
  fieldOffices,
  hour,
  type Matter,
  newYorkDay,
  type Office,
  type Paper,
} from './office.ts';
import { paperOf } from './silence.ts';

interface Workplace {
  readonly stage: Stage;
  readonly agency: Agency;
  readonly matter: Matter;
}

const chance = ({ stage, agency, matter }: Workplace, purpose: string): number =>
  stage.rng(`agency/${agency}/${matter.title}/${purpose}`);

const write = (workplace: Workplace, kind: Paper['kind'], said: Partial<Paper> = {}): void => {
  const { stage, agency, matter } = workplace;
  const reference = `${agency}-${matter.papers.length + 1}`;
  const paper = { ...paperOf(stage.now(), { kind, agency, reference }), ...said };
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

const lettersOf = ({ matter, agency }: Workplace): readonly Paper[] =>
  matter.papers.filter((one) => one.agency === agency && one.kind === 'direction' && isInForce(one, matter));

const isInForce = (paper: Paper, { papers }: Matter): boolean =>
  !papers
    .slice(papers.indexOf(paper) + 1)
    .some(
      ({ kind, clears, agency }) =>
        kind === 'all-clear' && agency === paper.agency && (clears?.includes(paper.reference) ?? true),
    );

/** One field office or the other writes, now and then for a letter that it wrote before; some name where a day ends. */
const direct = (workplace: Workplace): void => {
  const [first, second] = fieldOffices[workplace.agency];
  const office = chance(workplace, 'which office') < 0.5 ? first : second;
  const replaced = lettersOf(workplace).at(-1)?.reference;
  const isReplacing = replaced !== undefined && chance(workplace, 'replaces') < 0.3;
  write(workplace, 'direction', {
    until: endFrom(workplace),
    ...(chance(workplace, 'names its office') < 0.8 ? { office } : {}),
    ...(chance(workplace, 'names its zone') < 0.3 ? { zone: 'America/Chicago' } : {}),
    ...(isReplacing ? { replaces: replaced } : {}),
  });
};

/** Of one letter, or of all; with their references or without; now and then a copy of an all-clear of long ago. */
const clear = (workplace: Workplace): void => {
  const { stage } = workplace;
  const letters = lettersOf(workplace);
  const which = Math.floor(chance(workplace, 'which letter') * letters.length);
  const cleared = chance(workplace, 'clears one') < 0.6 ? letters.slice(which, which + 1) : letters;
  const isOld = chance(workplace, 'is old') < 0.2;
  write(workplace, 'all-clear', {
    ...(cleared.length === 0 ? {} : { clears: cleared.map(({ reference }) => reference) }),
    ...(chance(workplace, 'names none') < 0.3 ? { namesNone: true } : {}),
    ...(isOld ? { writtenOn: newYorkDay(stage.now() - (3 + chance(workplace, 'how old') * 400) * day) } : {}),
  });
};

const hasSpoken = ({ matter, agency }: Workplace): boolean => {
  const latest = matter.papers.findLast((one) => one.agency === agency);
  return latest !== undefined && latest.kind !== 'all-clear';
};

/** An agency that hears of a matter is silent, or calls, writes, extends, lifts, as it likes. In the calm it lifts all. */
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
    else if (act < 0.7 || !hasSpoken(workplace)) direct(workplace);
    else clear(workplace);
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
