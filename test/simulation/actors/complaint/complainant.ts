import type { Actor } from '../../stage.ts';
import { Mailbox, secretIn } from '../mailbox.ts';
import { day, hour, isDone, Person } from '../person.ts';

const topics = ['request', 'phone-records', 'work-data', 'other'] as const;

/** What becomes of it: is glad, is not, says nothing more, or changes their mind. */
type Temper = 'satisfied' | 'unsatisfied' | 'writes' | 'withdraws';
const tempers: readonly Temper[] = ['satisfied', 'unsatisfied', 'unsatisfied', 'writes', 'withdraws'];

/** @returns whether they are done with it */
const looks = async (person: Person, id: string, key: string, temper: Temper): Promise<boolean> => {
  const { stage } = person;
  const headers = { authorization: `Bearer ${key}` };
  const at = `/api/complaints/${id}`;
  const reply = await person.get(at, headers);
  if (!isDone(reply)) return false;
  const is: string = reply.body.stage;
  const says = async (path: string, what: string, json: object = {}): Promise<boolean> => {
    const said = isDone(await person.act(`${at}/${path}`, json, { headers }));
    if (said) stage.note(what, { id });
    return said;
  };
  if (is === 'closed' || is === 'withdrawn') return true;
  if (temper === 'withdraws' && is === 'working') return says('withdrawal', 'complaint withdrawn');
  if (temper === 'unsatisfied' && is === 'answered')
    return says('dissatisfaction', 'complainant not satisfied');
  if (temper === 'writes' && !stage.isCalm() && person.chance('writes') < 0.2)
    await says('messages', 'complainant wrote', { text: 'There is one more thing to it.' });
  return temper === 'satisfied' && is === 'answered';
};

/** Complains once, waits for the answer, and says what they think of it. */
export const complainant =
  (n: number): Actor =>
  async (stage) => {
    const person = new Person(stage, `complainant/${n}`);
    await person.waits('comes', hour, 20 * day);
    if (stage.isCalm()) return;
    const country = person.pick('country', ['US', 'DE', 'CH', undefined]);
    const email = `c${n}@home.example`;
    const sent = await person.act('/api/complaints', {
      ...{ topic: topics[(n + stage.seed) % topics.length], email, name: `Complainant Number ${n}` },
      complainant: person.pick('who', ['person', 'person', 'company']),
      details: `Nobody answered my call, it is my complaint number ${n}.`,
      ...(country && { country }),
      ...(person.chance('speaks Spanish') < 0.2 && { locale: 'es' }),
    });
    if (!isDone(sent)) return stage.note('complaint refused', { status: sent?.status ?? null });
    stage.note('complained', { id: sent.body.id });
    const [temper, mailbox] = [person.pick('temper', tempers), new Mailbox(stage, email)];
    let key: string | undefined;
    for (let visits = 0; visits < 60; visits += 1) {
      await person.waits('returns', 8 * hour, 60 * hour);
      for (const letter of mailbox.news()) key ??= secretIn(letter, 'status')?.split('.')[1];
      if (key !== undefined && (await looks(person, sent.body.id, key, temper))) return;
    }
  };
