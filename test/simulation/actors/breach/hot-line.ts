import type { Actor } from '../../stage.ts';
import {
  type Agency,
  day,
  fieldOffices,
  hour,
  type Matter,
  minute,
  newYorkDay,
  type Office,
  type Paper,
  people,
} from './office.ts';
import { paperOf } from './silence.ts';
import { isDone, Workplace } from './workplace.ts';

/** When an agency's fax arrives. */
type Moment = 'around the release' | 'at the first letter' | 'at some letter' | 'after the last';

const moments = [
  ...(['around the release', 'at the first letter'] as const),
  ...(['at some letter', 'at some letter', 'at some letter', 'after the last'] as const),
] as const;

interface Line {
  readonly workplace: Workplace;
  readonly matter: Matter;
}

const id = async ({ workplace, matter }: Line): Promise<string> => {
  while (matter.id === undefined) await workplace.stage.sleep(hour);
  return matter.id;
};

/** True time of the first moment for customers, once it is at most a day away. */
const releaseOf = async (line: Line): Promise<number> => {
  const { workplace } = line;
  for (;;) {
    const view = await workplace.look(await id(line));
    const at = Date.parse(view?.clocks.customersMayBeToldAt ?? '');
    if (at < workplace.stage.now() + 14 * hour) return at;
    await workplace.stage.sleep(6 * hour);
  }
};

const untilTime = async ({ workplace }: Line, at: number): Promise<void> =>
  workplace.stage.sleep(Math.max(0, at - workplace.stage.now()));

const lettersTo = ({ workplace, matter }: Line): number =>
  (matter.lists[0] ?? []).filter(({ email }) => email !== '' && workplace.stage.inbox(email).length > 0)
    .length;

/** A customer who got a letter calls the agency. Nobody waits longer than this for one. */
const untilLetters = async (line: Line, more: number, most: number): Promise<void> => {
  const [until, from] = [line.workplace.stage.now() + most, lettersTo(line)];
  while (lettersTo(line) < from + more && line.workplace.stage.now() < until)
    await line.workplace.stage.sleep(250);
};

const waitFor = async (line: Line, moment: Moment): Promise<void> => {
  const { workplace, matter } = line;
  const at = await releaseOf(line);
  // Five minutes of margin, and clocks that are five minutes apart.
  if (moment === 'around the release')
    return untilTime(line, at + workplace.between('around', -2 * minute, 12 * minute));
  await untilTime(line, at - minute);
  const count = matter.lists[0]?.length ?? 0;
  const more = moment === 'at some letter' ? 11 + workplace.chance('which letter') * (count - 11) : 1;
  await untilLetters(line, Math.floor(more), 40 * minute);
  if (moment === 'after the last') await workplace.stage.sleep(workplace.between('after', minute, 3 * day));
};

const other = (agency: Agency): Agency => (agency === 'FBI' ? 'USSS' : 'FBI');

/** One direction, or two at once, or one that is entered twice, or extended at once. */
const direct = async (line: Line): Promise<void> => {
  const { workplace, matter } = line;
  const [place, now] = [await id(line), workplace.stage.now()];
  const agency = workplace.pick<Agency>('agency', ['FBI', 'USSS']);
  const write = async (by: Agency, days: number) => {
    const until = workplace.chance('no day') < 0.1 ? 'until further notice' : newYorkDay(now + days * day);
    const office = fieldOffices[by][workplace.chance('which office') < 0.5 ? 0 : 1];
    const reference = `${by}-${now}-${days}`;
    const paper: Paper = {
      ...paperOf(now, { kind: 'direction', agency: by, until, reference, office }),
      isEntered: true,
    };
    matter.papers.push(paper);
    workplace.stage.note('agency-direction', { title: matter.title, ...paper });
    const { writtenOn } = paper;
    const reply = await workplace.act(place, 'directions', {
      ...{ agency: by, office, until, reference, writtenOn, official: 'Special Agent Roe' },
    });
    if (isDone(reply)) paper.n = reply.body.n;
  };
  await workplace.stage.sleep(workplace.between('dials', 0, 900));
  const kind = workplace.chance('kind');
  if (kind < 0.15) await Promise.all([write(agency, 5), write(other(agency), 9)]);
  else if (kind < 0.3) for (const days of [4, 12]) await write(agency, days);
  else await write(agency, workplace.between('days', 1, 20));
};

/** Other ways to stop what is under way. */
const stop = async (line: Line): Promise<void> => {
  const { workplace } = line;
  const place = await id(line);
  const reason = 'Something looks odd.';
  if (workplace.chance('which stop') < 0.4) await workplace.act(place, 'notice/pause', { reason });
  else if (workplace.chance('which other') < 0.5)
    await workplace.send('PUT', '/api/officer/sending', { json: { paused: true, reason } });
  else await workplace.act(place, 'directions', { agency: 'somebody', until: 'soon' });
};

/** After some days the agencies give the all-clear. Others enter and sign it. */
const clear = async ({ workplace, matter }: Line): Promise<void> => {
  await workplace.stage.sleep(workplace.between('clears', hour, 6 * day));
  for (const agency of ['FBI', 'USSS'] as const) {
    const latest = matter.papers.findLast((one) => one.agency === agency);
    if (latest === undefined || latest.kind === 'all-clear') continue;
    const now = workplace.stage.now();
    const letters = matter.papers.filter((one) => one.agency === agency && one.kind === 'direction');
    const one = workplace.chance('clears one') < 0.4 ? letters.slice(-1) : letters;
    const clears = one.map(({ reference }) => reference);
    matter.papers.push(paperOf(now, { kind: 'all-clear', agency, reference: `${agency}-${now}`, clears }));
  }
};

/** Takes what agencies say at the worst moment, twice, and enters it at once. */
export const hotLine =
  ({ matters }: Office): Actor =>
  async (stage) => {
    const [matter] = matters;
    if (matter === undefined) return;
    const line: Line = { workplace: new Workplace(stage, people.cho), matter };
    for (let left = 2; left > 0; left -= 1) {
      await waitFor(
        line,
        moments[Math.floor(line.workplace.chance('moment') * moments.length)] ?? moments[0],
      );
      if (stage.isCalm()) return;
      if (line.workplace.chance('directs') < 0.8) await direct(line);
      else await stop(line);
      await clear(line);
    }
  };
