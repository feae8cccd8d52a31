import type { Actor } from '../stage.ts';
import { accounts } from './request/register.ts';

const hour = 3_600_000;

/** A customer who meets a page of a fault, or of our work on the site, and restricts by the form on it, which needs no table. */
export const smallForm = (): Actor => async (stage) => {
  const as = 'small form';
  const pick = <T>(what: string, of: readonly T[]): T =>
    of[Math.floor(stage.rng(`${as}/${what}`) * of.length)] as T;
  for (let times = 0; times < 5 && !stage.isCalm(); times += 1) {
    await stage.sleep((4 + stage.rng(`${as}/waits`) * 120) * hour);
    const { number } = pick('account', accounts);
    const account = pick('spelling', [number, `No. ${number}`, '999-0000', 'I do not know']);
    const contact = pick('contact', ['ines@home.example', 'ines@home', '1 Main Street, Provo']);
    const form = { account, ...(stage.rng(`${as}/writes`) < 0.7 && { contact }) };
    const reply = await stage.http({ as, method: 'POST', path: '/restriction', form });
    stage.note(reply?.status === 200 ? 'restricted by the small form' : 'the small form said nothing');
  }
};
