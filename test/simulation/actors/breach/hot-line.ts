import type { Actor } from '../../stage.ts';
import { Desk } from './desk.ts';
import { type Agency, day, hour, type Matter, minute, newYorkDay, type Office, people } from './office.ts';
import { paperOf } from './silence.ts';

/** When an agency's fax arrives. */
type Moment = 'around the release' | 'at the first letter' | 'at some letter' | 'after the last';

const moments = [
  ...(['around the release', 'at the first letter'] as const),
  ...(['at some letter', 'at some letter', 'at some letter', 'after the last'] as const),
] as const;

interface Line {
  readonly desk: Desk;
  readonly matter: Matter;
}

const id = async ({ desk, matter }: Line): Promise<string> => {
  while (matter.id === undefined) await desk.stage.sleep(hour);
  return matter.id;
};

/** True time of the first moment for customers, once it is at most a day away. */
const releaseOf = async (line: Line): Promise<number> => {
  const { desk } = line;
  for (;;) {
    const view = await desk.look(await id(line));
    const at = Date.parse(view?.clocks.customersMayBeToldAt ?? '');
    if (at < desk.stage.now() + 14 * hour) return at;
    await desk.stage.sleep(6 * hour);
  }
};

const untilTime = async ({ desk }: Line, at: number): Promise<void> =>
  desk.stage.sleep(Math.max(0, at - desk.stage.now()));

const lettersTo = ({ desk, matter }: Line): number =>
  (matter.lists[0] ?? []).filter(({ email }) => email !== '' && desk.stage.inbox(email).length > 0).length;

/** A customer who got a letter calls the agency. Nobody waits longer than this for one. */
const untilLetters = async (line: Line, more: number, most: number): Promise<void> => {
  const [until, from] = [line.desk.stage.now() + most, lettersTo(line)];
  while (lettersTo(line) < from + more && line.desk.stage.now() < until) await line.desk.stage.sleep(250);
};

const waitFor = async (line: Line, moment: Moment): Promise<void> => {
  const { desk, matter } = line;
  const at = await releaseOf(line);
  // Five minutes of margin, and clocks that are five minutes apart.
  if (moment === 'around the release')
    return untilTime(line, at + desk.between('around', -2 * minute, 12 * minute));
  await untilTime(line, at - minute);
  const count = matter.lists[0]?.length ?? 0;
  const more = moment === 'at some letter' ? 11 + desk.chance('which letter') * (count - 11) : 1;
  await untilLetters(line, Math.floor(more), 40 * minute);
  if (moment === 'after the last') await desk.stage.sleep(desk.between('after', minute, 3 * day));
};

const other = (agency: Agency): Agency => (agency === 'FBI' ? 'USSS' : 'FBI');

/** One direction, or two at once, or one that is entered twice, or extended at once. */
const direct = async (line: Line): Promise<void> => {
  const { desk, matter } = line;
  const [place, now] = [await id(line), desk.stage.now()];
  const agency = desk.pick<Agency>('agency', ['FBI', 'USSS']);
  const write = async (by: Agency, days: number) => {
    const until = desk.chance('no day') < 0.1 ? 'until further notice' : newYorkDay(now + days * day);
    const paper = paperOf(now, { kind: 'direction', agency: by, until, reference: `${by}-${now}` });
    matter.papers.push({ ...paper, isEntered: true });
    desk.stage.note('agency-direction', { title: matter.title, ...paper });
    const { reference, writtenOn } = paper;
    await desk.act(place, 'directions', {
      agency: by,
      until,
      reference,
      writtenOn,
      official: 'Special Agent Roe',
    });
  };
  await desk.stage.sleep(desk.between('dials', 0, 900));
  const kind = desk.chance('kind');
  if (kind < 0.15) await Promise.all([write(agency, 5), write(other(agency), 9)]);
  else if (kind < 0.3) for (const days of [4, 12]) await write(agency, days);
  else await write(agency, desk.between('days', 1, 20));
};

/** Other ways to stop what is under way. */
const stop = async (line: Line): Promise<void> => {
  const { desk } = line;
  const place = await id(line);
  const reason = 'Something looks odd.';
  if (desk.chance('which stop') < 0.4) await desk.act(place, 'notice/pause', { reason });
  else if (desk.chance('which other') < 0.5)
    await desk.send('PUT', '/api/officer/sending', { json: { paused: true, reason } });
  else await desk.act(place, 'directions', { agency: 'somebody', until: 'soon' });
};

/** After some days the agencies give the all-clear. Others enter and sign it. */
const clear = async ({ desk, matter }: Line): Promise<void> => {
  await desk.stage.sleep(desk.between('clears', hour, 6 * day));
  for (const agency of ['FBI', 'USSS'] as const) {
    const latest = matter.papers.findLast((one) => one.agency === agency);
    if (latest === undefined || latest.kind === 'all-clear') continue;
    const now = desk.stage.now();
    matter.papers.push(paperOf(now, { kind: 'all-clear', agency, reference: `${agency}-${now}` }));
  }
};

/** Takes what agencies say at the worst moment, two or three times, and enters it at once. */
export const hotLine =
  ({ matters }: Office): Actor =>
  async (stage) => {
    const [matter] = matters;
    if (matter === undefined) return;
    const line: Line = { desk: new Desk(stage, people.cho), matter };
    for (let left = 3; left > 0; left -= 1) {
      await waitFor(line, moments[Math.floor(line.desk.chance('moment') * moments.length)] ?? moments[0]);
      if (stage.isCalm()) return;
      if (line.desk.chance('directs') < 0.8) await direct(line);
      else await stop(line);
      await clear(line);
    }
  };
