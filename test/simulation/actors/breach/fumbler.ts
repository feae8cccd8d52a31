import { routes } from '#infra/routes.ts';
import type { Actor } from '../../stage.ts';
import { day, instant, newYorkDay, people } from './office.ts';
import { Workplace } from './workplace.ts';

/** All that can be done to a breach with words, as the list of routes names it. */
const doors = routes
  .filter(({ method, path }) => method === 'POST' && path.startsWith('/api/officer/breaches/{caseId}/'))
  .map(({ path }) => path);

const nonsense = [
  '',
  ' ',
  'tomorrow',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
  '12/24/2026',
  '2026-11-24T15:00:00',
  '+275760-09-13T00:00:00Z',
  'until further notice',
  'FBI',
  'fbi ',
  'Sheriff of Nowhere',
  'yes',
  'data breach',
  'The FBI asked us not to tell you yet.',
  '{{name}} ${name}',
  'a\r\nBcc: eve@example.com',
  '\u202Ereversed',
  '𝒾ñtërnâtiönàl',
  'constructor',
  0,
  -1,
  1,
  2,
  1e300,
  true,
  false,
  null,
  [],
  {},
  ['a', 'b'],
] as const;

/** Stops that there may be, and questions about them. */
const namedStops = (workplace: Workplace, askedAt: string) => {
  const stop = workplace.pick('stop', ['direction-1', 'direction-2', 'own-stop-1', 'stop-1', 'pause-1']);
  const asked = { agency: 'FBI', askedAt, answeredAt: askedAt, official: 'Agent Smith', answer: 'None.' };
  return {
    ...{ stops: [stop], pauses: [stop, 'pause-2'], namesReferences: ['REF 1'] },
    ...{ asked: [{ ...asked, asksForMore: 'no' }], office: 'Seattle', zone: 'America/Denver' },
  };
};

/** Fields of the contracts, with what is nearly right for each. */
const fields = (workplace: Workplace): Readonly<Record<string, unknown>> => {
  const now = workplace.stage.now();
  const at = instant(now + workplace.between('when', -20 * day, 3 * day));
  const on = newYorkDay(now + workplace.between('which day', -40 * day, 400 * day));
  return {
    ...{ agency: workplace.pick('agency', ['FBI', 'USSS', 'all', 'FCC', 'F.B.I.']), official: 'Agent Smith' },
    ...{
      until: on,
      writtenOn: newYorkDay(now),
      reference: 'REF 1',
      verbal: workplace.chance('verbal') < 0.3,
    },
    ...{ calledBack: '+1 202 555 0100', counselNote: 'Counsel says so.', reason: 'No reason.', replaces: 1 },
    ...{ filedAt: at, determinedAt: at, discoveredAt: at, consultedAt: at, sentAt: at },
    ...namedStops(workplace, at),
    ...{
      receipt: 'made up',
      within2011: 'no',
      reasonCode: 'false-alarm',
      tellCustomers: 'no',
      meant: 'nothing',
    },
    ...{
      decision: workplace.pick('decision', ['release', 'wait', 'send', 'none']),
      answer: 'None.',
      bodies: [],
    },
    ...{
      subject: 'About your account',
      body: 'A stranger read your data.',
      for: 'everyone',
      list: 1,
      lines: 'all',
    },
    ...{
      how: workplace.pick('how', ['posted', 'written-off', 'corrected']),
      rows: 'all',
      count: 3,
      postedOn: on,
    },
    ...{ law: 'Law', to: 'somebody', owner: 'nobody', doneOn: on, published: true, moreThan500: true },
    ...{
      sameBreach: true,
      urgentNeedIndicated: true,
      confirmationHash: 'c'.repeat(64),
      documentHash: 'd'.repeat(64),
    },
    ...{ contact: 'Agent Smith', outcome: 'no-objection', class: 'general', proposalSha256: '0'.repeat(64) },
  };
};

/** Any of them missing, or turned into anything. */
const body = (workplace: Workplace): Readonly<Record<string, unknown>> => {
  const noise = workplace.chance('noise') ** 2 * 0.5;
  const said = Object.entries(fields(workplace)).flatMap(([name, value]) => {
    if (workplace.chance('leaves out') < 0.1) return [];
    const wild = nonsense[Math.floor(workplace.chance('wild') * nonsense.length)];
    return [[name, workplace.chance('types wildly') < noise ? wild : value] as const];
  });
  return Object.fromEntries(said);
};

/** What would stay in the calm whatever the others did, and is left to those who know what they do. */
const isLeftAlone = (path: string): boolean => /\/(?:uploads|supplements\/\{n\}\/uploads)/.test(path);

/** Goes through the doors of open breaches with nonsense in every field: times, words, numbers, other people's paths. */
export const fumbler =
  (acts: number): Actor =>
  async (stage) => {
    const workplace = new Workplace(stage, people.fay);
    const open = doors.filter((path) => !isLeftAlone(path));
    for (let left = acts; left > 0 && !stage.isCalm(); left -= 1) {
      await stage.sleep(workplace.between('pause', day / 24, 3 * day));
      if (stage.isCalm()) return;
      const rows = await workplace.open();
      const id =
        rows[Math.floor(workplace.chance('which breach') * rows.length)]?.id ??
        'BRE-00000000000000000000000000';
      const door = open[Math.floor(workplace.chance('which door') * open.length)] ?? '';
      const n = String(Math.floor(workplace.chance('which number') * 4));
      const path = door.replace('{caseId}', id).replace('{n}', n);
      await workplace.send('POST', path, { json: body(workplace) });
    }
  };
