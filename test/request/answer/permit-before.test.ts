import { expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { sendAnswer } from '#functions/request/answer/send-answer.ts';
import { carryOut } from '#functions/request/carry-out.ts';
import { holderAt, lifeWith, typedAt } from '#test/support/two-lives.ts';

const verdict = { type: 'give-verdict', verdict: 'confirm', expiresAt: '2027-01-01T00:00:00.000Z' } as const;

/** As the release before wrote it: granted, with no notice. */
const grantedBefore = async () => {
  const life = await lifeWith({ account: 'email' });
  await life.submit({ capacity: 'account-holder', kind: 'cpni-permit' });
  const { serial = 1 } = (await life.stored()).state;
  const now = new Date(life.clock.now()).toISOString();
  await carryOut(life.cases, life.id, 'account-holder', { ...verdict, serial, now }, 'request');
  const textSha256 = await life.texts.put(life.id, JSON.stringify({ message: 'Yes.', officer: 'Olive' }));
  const given = { type: 'answer-given', outcome: 'done', textSha256, by: 'olive' } as const;
  await life.cases.change(requests, life.id, 'officer:olive', () => [given], 'request');
  const letters = () => [...life.to(typedAt), ...life.to(holderAt)].length;
  return { life, letters, key: { kind: 'answer', of: textSha256.slice(0, 16) } as const };
};

it('a permit granted before the rule goes back to an officer, unsent (R-26, P45)', async () => {
  const { life, letters } = await grantedBefore();
  const before = letters();
  await sendAnswer(life)({ caseId: life.id });
  expect([(await life.stored()).state.stage, letters()]).toEqual(['working', before]);
});

it('a permit whose letter left before the rule is closed with it (R-26, P45)', async () => {
  const { life, letters, key } = await grantedBefore();
  await life.letters.sendOnce(life.id, key, async () => ({
    to: holderAt,
    subject: 's',
    text: 't',
    html: 'h',
  }));
  const before = letters();
  await sendAnswer(life)({ caseId: life.id });
  expect([(await life.stored()).state.stage, letters()]).toEqual(['closed', before]);
});
