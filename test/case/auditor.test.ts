import { expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { readAccount } from '#functions/account/read-account.ts';
import { exportCase } from '#functions/case/export-case.ts';
import { readCase } from '#functions/case/read-case.ts';
import { received } from '#test/support/domain/request-life.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-11-24T18:00:00.000Z';
const as = (...groups: readonly string[]) => ({ officer: { groups } });
const id = 'REQ-A';
/** The name, the mailbox and the end of the number as they were typed: no hash contains one. */
const shown = /Pat|pat@|555 0100/;

it('an auditor reads letters and texts as the file for an auditor has them; who may see the person, as they are (R-24)', async () => {
  const ports = inMemory(at);
  const { cases, people, letters, texts } = ports;
  await people.put(id, '', { name: 'Pat Doe', email: 'pat@home.example' });
  await cases.open(requests, id, 'requester', at, [
    received({ kind: 'inquiry', capacity: 'former-customer' }),
  ]);
  const words = { to: 'pat@home.example', subject: 's', text: 'Dear Pat Doe, pat@home.example', html: '' };
  await letters.sendOnce(id, { kind: 'message', of: '1' }, async () => ({ ...words, reader: 'requester' }));
  const textSha256 = await texts.put(id, 'I am Pat Doe, +1 801 555 0100.');
  await cases.change(requests, id, 'requester', () => [{ type: 'message-received' as const, textSha256 }]);

  const seenBy = async (...groups: readonly string[]) =>
    (await readCase(ports)({ caseId: id }, as(...groups))).body;
  const file = await exportCase(ports)(id);
  expect(JSON.stringify(file)).not.toMatch(shown);
  expect(await seenBy('auditor')).toMatchObject({ letters: file.letters, texts: file.texts });
  expect(JSON.stringify(await seenBy('auditor'))).not.toMatch(shown);
  for (const group of ['officer', 'breach-officer', 'supervisor', 'dpo'])
    expect(await seenBy('auditor', group)).toMatchObject({
      letters: [{ to: words.to, text: words.text }],
      texts: { [textSha256]: 'I am Pat Doe, +1 801 555 0100.' },
    });
});

it('an auditor sees that a call is owed, and no number (R-18, R-24)', async () => {
  const ports = { ...inMemory(at), letterhead, zone: 'America/Denver' };
  const put = (phone: string) =>
    putAccount(ports)({ number: '7001', name: 'Pat Doe', addressOfRecord: { phone }, by: 'olive' });
  await put('+1 801 555 0100');
  await put('+1 801 555 0199');
  const seenBy = async (...groups: readonly string[]) =>
    (await readAccount(ports)({ number: '7001' }, as(...groups))).body;
  expect((await seenBy('auditor')).notices).toEqual([{ n: 1, owedSince: at, tries: 0 }]);
  for (const group of ['officer', 'supervisor', 'dpo'])
    expect((await seenBy('auditor', group)).notices).toMatchObject([{ call: '+1 801 555 0100' }]);
});
