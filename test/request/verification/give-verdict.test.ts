import { expect, it } from 'vitest';
import { Unavailable, UnknownLink } from '#domain/case/errors.ts';
import { giveVerdict } from '#functions/request/verification/give-verdict.ts';
import { holderAt, lifeWith } from '#test/support/two-lives.ts';

it('a link whose verdict could not be stored works again, and only until it is (S8)', async () => {
  const life = await lifeWith({ account: 'email' });
  await life.submit({ capacity: 'account-holder' });
  const given = { secret: life.link(holderAt, 'verify'), verdict: 'confirm' } as const;
  const change = () => Promise.reject(new Unavailable('The case store'));

  await expect(giveVerdict({ ...life, cases: { ...life.cases, change } })(given)).rejects.toThrow(
    Unavailable,
  );
  expect(await giveVerdict(life)(given)).toEqual({ body: { verdict: 'confirm' } });
  await expect(giveVerdict(life)(given)).rejects.toThrow(UnknownLink);
});
