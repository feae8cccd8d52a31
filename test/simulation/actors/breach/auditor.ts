import type { Actor } from '../../stage.ts';
import { day, type Office, people } from './office.ts';
import { Workplace } from './workplace.ts';

const pages = [
  '',
  '/exhibit',
  '/report',
  '/postal.csv',
  '/proof.csv',
  '/rows-to-finish',
  '/letters',
  '/evidence',
];

/** Reads every page of every breach now and then, closed ones too, and is refused what only officers may do. */
export const auditor =
  ({ matters }: Office): Actor =>
  async (stage) => {
    const workplace = new Workplace(stage, people.aud);
    for (;;) {
      await stage.sleep(workplace.between('pause', 2 * day, 9 * day));
      for (const { id } of matters) {
        const page = pages[Math.floor(workplace.chance('which page') * pages.length)] ?? '';
        if (id !== undefined) await workplace.get(`/api/officer/breaches/${id}${page}`);
      }
      await workplace.get('/api/officer/breaches?closed=yes');
      const refused = await workplace.once('PUT', '/api/officer/sending', {
        json: { paused: true, reason: 'An auditor.' },
      });
      if (refused !== undefined && refused.status < 400) stage.note('an auditor stopped all notices');
    }
  };
