import type { Actor, ArrivedLetter } from '../../stage.ts';
import { codeIn, Mailbox, secretIn, secretsIn } from '../mailbox.ts';
import { day, hour, isDone, Person } from '../person.ts';
import { type Asked, everyRequest, type Wish, wishOf } from './wish.ts';

type Temper = 'prompt' | 'twice' | 'late' | 'never' | 'denies';
const tempers: readonly Temper[] = ['prompt', 'prompt', 'prompt', 'twice', 'late', 'never', 'denies'];

const submit = async (person: Person, wish: Wish): Promise<string | undefined> => {
  const key = `${person.name}-first`;
  const reply = await person.act('/api/requests', wish, { key });
  if (!isDone(reply)) {
    person.stage.note('request refused', {
      status: reply?.status ?? null,
      text: reply?.text.slice(0, 300) ?? '',
    });
    return undefined;
  }
  person.stage.note(`asked ${wish.kind} as ${wish.capacity}`, { id: reply.body.id });
  if (person.chance('key again') < 0.1) {
    await person.waits('long after', hour, 29 * day);
    if (person.stage.isCalm()) return reply.body.id;
    const other = await person.once(
      '/api/requests',
      { ...wish, details: 'Something else under the same key.' },
      { key },
    );
    if (other?.status === 422) person.stage.note('key reused with another body');
    const same = await person.once('/api/requests', wish, { key });
    if (isDone(same)) person.stage.note('same call again later');
  }
  return reply.body.id;
};

/** What they do with a link of ours. */
const clicks = async (person: Person, temper: Temper, secret: string): Promise<void> => {
  const { stage } = person;
  if (temper === 'never') return stage.note('link ignored');
  if (temper === 'late') await person.waits('clicks late', 8 * day, 13 * day);
  const verdict = temper === 'denies' ? 'not-mine' : 'confirm';
  const reply = await person.act('/api/verdicts', { secret, verdict });
  stage.note(`link ${temper}`, { status: reply?.status ?? null });
  if (temper === 'twice') await person.act('/api/verdicts', { secret, verdict });
};

const opensRecords = async (person: Person, id: string, letter: ArrivedLetter): Promise<void> => {
  const code = codeIn(letter)?.replace(' ', '');
  if (code === undefined) return;
  const passphrase = 'a passphrase of sixteen';
  const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
  if (person.chance('mistypes') < 0.3)
    await person.once('/api/records', { request: id, code: wrong, passphrase });
  const reply = await person.act('/api/records', { request: id, code, passphrase });
  if (isDone(reply)) person.stage.note('records opened', { id });
};

const overStages = ['closed', 'withdrawn', 'answered'];

/** Looks at the status page, and uses what it offers. */
const looks = async (person: Person, id: string, key: string): Promise<boolean> => {
  const headers = { authorization: `Bearer ${key}` };
  const reply = await person.get(`/api/requests/${id}`, headers);
  if (!isDone(reply)) return false;
  const at = `/api/requests/${id}`;
  const { may = {}, stage } = reply.body;
  if (person.chance('changes mind') < 0.02 && may.withdraw) {
    if (isDone(await person.act(`${at}/withdrawal`, {}, { headers }))) person.stage.note('withdrawn', { id });
  } else if (person.chance('writes') < 0.04 && !person.stage.isCalm()) {
    if (isDone(await person.act(`${at}/messages`, { text: 'One thing more about it.' }, { headers })))
      person.stage.note('wrote a message', { id });
  } else if (may.newLink && stage === 'lapsed') {
    if (isDone(await person.act(`${at}/link`, {}, { headers }))) person.stage.note('link renewed', { id });
  }
  return overStages.includes(stage);
};

/** Asks once for one of these, answers our letters as their temper is, and looks now and then. */
export const requester =
  (n: number, among: readonly Asked[] = everyRequest): Actor =>
  async (stage) => {
    const person = new Person(stage, `requester/${n}`);
    await person.waits('comes', 6 * hour, 20 * day);
    const asked = among[(n * 7 + stage.seed) % among.length];
    if (asked === undefined || stage.isCalm()) return;
    const wish = wishOf(person, n, asked);
    const id = await submit(person, wish);
    if (id === undefined || !wish.email.startsWith('r')) return;
    const temper = person.pick('temper', tempers);
    const mailbox = new Mailbox(stage, wish.email);
    let key: string | undefined;
    for (let visits = 0; visits < 40; visits += 1) {
      await person.waits('returns', 4 * hour, 40 * hour);
      for (const letter of mailbox.news()) {
        key ??= secretIn(letter, 'status')?.split('.')[1];
        for (const secret of secretsIn(letter, 'verify'))
          await clicks(person, stage.isCalm() && temper === 'late' ? 'prompt' : temper, secret);
        if (/answer|respuesta/i.test(letter.subject)) await opensRecords(person, id, letter);
      }
      if (key !== undefined && (await looks(person, id, key))) return;
    }
  };
