import { describe, expect, it } from 'vitest';
import type { Group } from '#domain/case/groups.ts';
import { recordAction } from '#functions/broker-action/record-broker-action.ts';
import { addReleasedBreach } from '#functions/certificate/change-room.ts';
import { action } from '#test/support/broker-actions.ts';
import { certificateYear, heldLine, releasedLine } from '#test/support/certificate-year.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';

const [toFile, forSigner] = ['/officer/certificate-statements/2026', '/officer/certificate-evidence/2026'];

/** The product neither signs nor judges (47 CFR 64.2009(e)). */
const judging = /\b(?:compli(?:ant|ance|es)|comply|certif(?:y|ies|ied)|we attest|guarantee)/i;

const shown = async (path: string, w: Awaited<ReturnType<typeof certificateYear>>, group: Group = 'dpo') => {
  const { signedIn } = consoleWorld(await w.answers());
  return String((await (await signedIn([group])).get(path)).body);
};

/** Without what a printer leaves out. */
const printed = (body: string): string =>
  words(
    body
      .replace(/<div class="pc-no-print">[\s\S]*?<\/section><\/div>/g, '')
      .replace(/<p class="pc-no-print">.*?<\/p>/g, '')
      .replace(/^[\s\S]*<main/, '<main')
      .replace(/<\/main>[\s\S]*$/, '</main>'),
  );

const filled = async () => {
  const w = await certificateYear();
  await w.fill();
  return w;
};

describe('the file for the FCC’s public docket (R-30, 47 CFR 64.2009(e))', () => {
  it('has the docket, the company, blanks for the officer, and what the registers say', async () => {
    const text = printed(await shown(toFile, await filled()));
    for (const said of [
      'EB Docket No. 06-36',
      'Statement of the officer',
      'Left blank for the officer who signs',
      'Call Records Direct LLC',
      '1:26-cv-01234',
      'What we know of the processes of data brokers None.',
      '3 in all',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/by employees 1 Improper disclosure.* 0 Improper access to online.* 2$/);
  });

  it('says "None" of an empty year', async () => {
    const text = printed(await shown(toFile, await certificateYear()));
    expect(text).toContain('Actions against data brokers in 2026 None.');
    expect(text).toContain('about the unauthorized release of CPNI None.');
  });

  it('names no gap, no person, no reference and no breach', async () => {
    const text = printed(await shown(toFile, await filled()));
    expect(text).not.toMatch(/\bgap\b|BRE-|CMP-|BKA-|CAM-|TRF-|TRN-|Wanda|Terry|Further statement/i);
  });

  it('shows who prints it the words that can tell of a breach, and blanks its reference (P40)', async () => {
    const w = await filled();
    const explanation = `The FBI asked us to wait about ${heldLine.id}.`;
    await recordAction(w)({ ...action, explanation, by: 'ann' } as never);
    const body = await shown(toFile, w);
    expect(words(body)).toContain('Counsel reads them before the file leaves: The FBI asked us to wait');
    expect(body).not.toContain(heldLine.id);
    expect(printed(body)).not.toContain('Counsel reads them');
  });

  it('has the paragraph that counsel added, and only the screen says of which breach', async () => {
    const w = await filled();
    const said = { text: 'In 2026 we notified customers of one breach.', counsel: 'Counsel Roe' };
    await addReleasedBreach(w)({ year: 2026, by: 'sue', breach: releasedLine.id, ...said });
    const body = await shown(toFile, w);
    expect(printed(body)).toContain('Further statement In 2026 we notified customers of one breach.');
    expect(printed(body)).not.toMatch(/BRE-|Roe/);
    expect(words(body)).toContain(`Paragraph 1 is about ${releasedLine.id}. Advised by Counsel Roe`);
  });
});

describe('the file for the signer (R-30, 47 CFR 64.2009(e))', () => {
  it('has every gap in words, with what would close it', async () => {
    const body = await shown(forSigner, await filled());
    expect(body).toContain('govuk-tag--red');
    const text = words(body);
    expect(text).toContain('6 gaps. The file for the FCC can be printed all the same');
    expect(text).toMatch(
      /Gap 64\.2009\(d\): No supervisor has approved or declined these campaigns\. What would close it:/,
    );
    expect(text).toContain('Transfers of phone records: 3 (');
    expect(text).toContain('Wanda Worker, Walt Worker');
  });

  it('says the same of breaches in hold, whether there are any or not (P40)', async () => {
    const sentence =
      'Breaches in hold, and transfers under an order that forbids us to tell anybody, are never in this file';
    expect(words(await shown(forSigner, await certificateYear()))).toContain(sentence);
    expect(words(await shown(forSigner, await filled()))).toContain(sentence);
  });
});

it.each([toFile, forSigner])(
  '%s: it neither signs nor says that the company keeps the rules',
  async (path) => {
    for (const w of [await certificateYear(), await filled()])
      expect(words(await shown(path, w)).match(judging)).toBeNull();
  },
);

it.each([toFile, forSigner])('%s: supervisors, the DPO and auditors alone', async (path) => {
  const w = await certificateYear();
  for (const group of ['officer', 'breach-officer', 'stand-in'] as const)
    expect(await shown(path, w, group)).not.toContain('64.2009');
  for (const group of ['supervisor', 'dpo', 'auditor'] as const)
    expect(await shown(path, w, group)).toContain('64.2009');
});
