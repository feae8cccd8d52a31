import type { Actor, ArrivedLetter } from '../../stage.ts';
import { codeIn, Mailbox, secretsIn } from '../mailbox.ts';
import { day, hour, isDone, Person } from '../person.ts';

export type Temper = 'prompt' | 'twice' | 'late' | 'never' | 'refuses' | 'mixed';

const answers = ['adopt', 'decline', 'not-our-person'];
/** Of a report about a child in the company's data. */
const directions = ['block', 'block', 'lift', 'adopt', 'decline'];

const clicks = async (person: Person, temper: Temper, secret: string): Promise<void> => {
  const { stage } = person;
  const as =
    temper === 'mixed'
      ? person.pick('temper', ['prompt', 'twice', 'late', 'never', 'refuses'] as const)
      : temper;
  if (as === 'never') return stage.note('contact ignores');
  if (as === 'late' && !stage.isCalm()) await person.waits('clicks late', 3 * day, 12 * day);
  const verdict = as === 'refuses' ? person.pick('refuses', ['refuse', 'not-mine']) : 'confirm';
  const reply = await person.act('/api/verdicts', { secret, verdict });
  stage.note(`contact ${as}`, { status: reply?.status ?? null });
  if (as === 'twice')
    await person.act('/api/verdicts', { secret, verdict: person.pick('again', ['confirm', 'refuse']) });
};

/** The letter names the answers that it takes. */
const answersFor = ({ subject, text }: ArrivedLetter): readonly string[] => {
  if (/child’s data may be/.test(subject)) return directions;
  if (/object|oponer/i.test(text) && !/adopt/i.test(text)) return ['object'];
  return /roster|contacts?/i.test(text) && !/adopt|take over/i.test(text) ? ['confirm', 'refuse'] : answers;
};

const answersLetter = async (person: Person, letter: ArrivedLetter, secret: string): Promise<void> => {
  if (person.chance('answers') < 0.5) return;
  for (const answer of [person.pick('which', answersFor(letter)), ...answers, 'confirm']) {
    const reply = await person.act('/api/controller-answers', { secret, answer });
    if (isDone(reply)) return person.stage.note(`company says ${answer}`);
    if (reply?.status !== 422) return;
  }
};

/** A contact of a company, or the holder of an account, at the address on file. */
export const recipientOfLinks =
  (address: string, temper: Temper): Actor =>
  async (stage) => {
    const person = new Person(stage, `contact/${address.split('@')[0]}`);
    const mailbox = new Mailbox(stage, address);
    for (;;) {
      await person.waits('reads', 2 * hour, stage.isCalm() ? 20 * hour : 60 * hour);
      for (const letter of mailbox.news()) {
        for (const secret of secretsIn(letter, 'verify')) await clicks(person, temper, secret);
        for (const secret of secretsIn(letter, 'adopt')) await answersLetter(person, letter, secret);
        const [id] = /REQ-[0-9A-Z]{26}/.exec(`${letter.subject} ${letter.text}`) ?? [];
        const code = codeIn(letter)?.replace(' ', '');
        if (id === undefined || code === undefined) continue;
        const reply = await person.act('/api/records', {
          request: id,
          code,
          passphrase: 'a passphrase of sixteen',
        });
        if (isDone(reply)) stage.note('records opened', { id });
      }
    }
  };
