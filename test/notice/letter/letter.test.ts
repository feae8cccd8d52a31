import { describe, expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { customerNotice } from '#functions/notice/letter/customer-notice.ts';
import { sendFactsOf } from '#functions/notice/letter/letter-date.ts';
import { type NoticeVersion, noticeVersion } from '#functions/notice/letter/notice-version.ts';
import { preview, previewRecipients } from '#functions/notice/letter/preview.ts';
import { openList } from '#functions/notice/list/frozen-list.ts';
import { caseId, frozen, header } from '#test/support/notice/freeze.ts';
import { recipient } from '#test/support/notice/sending.ts';

const version = (over: Partial<NoticeVersion> = {}): NoticeVersion => ({
  subject: 'About your account with Example Communications',
  body: 'On {{occurred}} somebody who was not allowed to looked at records of your service.\n\nWhat we are doing\n\nWe have closed that way in and changed every key.',
  locale: 'en',
  facts: {
    reference: caseId,
    occurredFrom: '2026-11-02',
    occurredTo: '2026-11-05',
    cpniTypes: ['numbers called and times of calls', 'services you subscribe to'],
    identityData: false,
    hours: 'Monday to Friday, 8 a.m. to 6 p.m. Mountain Time',
    inserts: { maine: 'Maine: you can also write to the Attorney General.' },
  },
  letterhead: {
    companyName: 'Example Communications',
    companyAddress: '75 Example Street, Salt Lake City, UT 84101, USA',
    companyContact: '+1 801 555 0199 or privacy@example.com',
    complaintUrl: 'https://privacy.example.com/complaint',
  },
  ...over,
});
const reported = { sentOn: '2026-12-05', isReported: true };
const letterOf = (over: Partial<NoticeVersion> = {}, to = recipient(1, { name: 'Ada Lovelace' })) =>
  customerNotice(noticeVersion(version(over)).version, to, reported);

describe('the letter to customers', () => {
  it.each([
    {
      what: 'what happened, and the range of dates',
      must: /records of your service[\s\S]*between Monday, November 2, 2026, and Thursday, November 5, 2026/,
    },
    {
      what: 'which kinds of their CPNI',
      must: /- numbers called and times of calls\n- services you subscribe to/,
    },
    {
      what: 'that federal law enforcement was notified',
      must: /We notified federal law enforcement\./,
    },
    { what: 'what we did', must: /We have closed that way in/ },
    { what: 'what to do now', must: /password and PIN[\s\S]*bills[\s\S]*scams/ },
    {
      what: 'the staffed contact, its hours and the reference',
      must: new RegExp(`\\+1 801 555 0199[^\\n]*${caseId}[\\s\\S]*8 a\\.m\\. to 6 p\\.m\\.`),
    },
    {
      what: 'how to complain, FCC and FTC',
      must: /privacy\.example\.com\/complaint[\s\S]*1-888-225-5322[\s\S]*consumercomplaints\.fcc\.gov[\s\S]*1-877-382-4357[\s\S]*reportfraud\.ftc\.gov/,
    },
    { what: 'the date sent', must: /Date of this notice: Saturday, December 5, 2026/ },
  ])('says $what', ({ must }) => {
    expect(letterOf().text).toMatch(must);
  });

  it.each([
    { body: 'A stranger saw it.\n\nWhat We Are Doing\n\nWe closed it.', because: 'one heading' },
    { body: 'What Happened\n\nA stranger saw it.\n\nWhat We Are Doing\n\nWe closed it.', because: 'two' },
    {
      body: 'what happened:\nA stranger saw it.\nWHAT WE ARE DOING:\nWe closed it.',
      because: 'two in other letters, with colons, without blank lines',
    },
  ])(
    'has each heading once, whether the officer wrote $because (California Civil Code 1798.82)',
    ({ body }) => {
      const { text } = letterOf({ body });
      expect(text).toMatch(/What Happened\n\nA stranger saw it\.[\s\S]*What We Are Doing\n\nWe closed it\./);
      const headings = text.match(/^(NOTICE OF DATA BREACH|What .*|For More Information)$/gm);
      expect(headings).toEqual([
        'NOTICE OF DATA BREACH',
        'What Happened',
        'What Information Was Involved',
        'What We Are Doing',
        'What You Can Do',
        'For More Information',
      ]);
    },
  );

  it('does not say that law enforcement was notified when it was not (R-4)', () => {
    const notReported = { ...reported, isReported: false };
    expect(customerNotice(version(), recipient(1), notReported).text).not.toMatch(/law enforcement/);
  });

  it('bears the day of New York, so never the last day of silence (P38)', () => {
    const breach = { receipts: [] } as unknown as Breach;
    const justReleased = Date.parse('2026-12-05T05:05:00.000Z');
    expect(sendFactsOf(breach, justReleased)).toEqual({ sentOn: '2026-12-05', isReported: true });
  });

  it('speaks of credit only if identity data is concerned, and of a state only to its segment', () => {
    const { facts } = version();
    expect(letterOf().text).not.toMatch(/credit|Maine/);
    expect(letterOf({ facts: { ...facts, identityData: true } }).text).toMatch(/credit freeze/);
    expect(letterOf({}, recipient(1, { segment: 'maine' })).text).toMatch(/Attorney General/);
  });

  it('a segment called like what every object has is a segment like any other', () => {
    for (const segment of ['constructor', '__proto__', 'toString'])
      expect(letterOf({}, recipient(1, { segment })).text).toBe(letterOf({}, recipient(1)).text);
  });

  it('what a state requires is looked through like the rest', () => {
    const inserts = {
      'maine/1': 'This is guaranteed, {{name}}.',
      '*': 'You may write to your Attorney General.',
    };
    const written = () => noticeVersion(version({ facts: { ...version().facts, inserts } }));
    expect(written).toThrow(InvalidInput);
    try {
      written();
    } catch (fault) {
      expect((fault as InvalidInput).faults.map(({ pointer }) => pointer)).toEqual([
        '#/inserts/maine~11',
        '#/inserts/maine~11',
      ]);
    }
  });

  it('names nobody’s account, nobody else, no agency, no link to a password', () => {
    const { subject, text, html } = letterOf({}, recipient(7, { ref: 'ACCT-4711' }));
    for (const part of [subject, text, html])
      expect(part).not.toMatch(/ACCT-4711|FBI|Secret Service|reset|secure|guarant/i);
    expect(letterOf()).toMatchObject({ to: 'c1@example.com', class: 'security', reader: 'account-holder' });
  });

  it('fills placeholders in once and then escapes: nobody’s name is compiled', () => {
    const name = '<b>{{contact}}</b> ${1+1} "Ada"';
    const { text, html } = letterOf({ body: `Dear {{ name }}. ${version().body}` }, recipient(1, { name }));
    expect(text).toContain(`Dear ${name}.`);
    expect(html).toContain('Dear &lt;b&gt;{{contact}}&lt;/b&gt; ${1+1} &quot;Ada&quot;.');
    expect(html).not.toContain('<b>');
  });

  it('is whole in Spanish where the version is', () => {
    const body = 'El {{occurred}} alguien accedió a sus registros.\n\nHemos cerrado ese acceso.';
    const { text, html } = letterOf({ locale: 'es', body });
    expect(html).toContain('<html lang="es">');
    expect(text).toMatch(/entre el lunes, 2 de noviembre de 2026/);
    expect(
      text.replace(/https?:\S+|Example Communications|numbers called.*|services you.*/g, ''),
    ).not.toMatch(/\b(the|your|and|with)\b/i);
  });

  it('a missing part is a warning to its author, never a refusal (L-8)', () => {
    expect(noticeVersion(version()).warnings).toEqual([]);
    const bare = version({
      body: 'Hello.',
      facts: { reference: caseId, cpniTypes: [], identityData: false },
    });
    expect(noticeVersion(bare).warnings).toEqual([
      'what-information',
      'what-we-are-doing',
      'for-more-information',
      'date',
    ]);
    expect(customerNotice(bare, recipient(1), reported).text).toContain(
      'We do not know yet when it happened.',
    );
  });

  it.each([
    ['an account number', 'Your account 100200300 was seen.'],
    ['a card', 'It was 4111 1111 1111 1111.'],
    ['secure', 'Your data is now secure.'],
    ['guaranteed', 'We guarantee it.'],
    ['Privacy Shield', 'We follow the Privacy Shield.'],
    ['no harm', 'There was no harm to you.'],
    ['no evidence', 'We have no evidence of misuse.'],
    ['an agency asked', 'Law enforcement asked us to wait with this letter.'],
    ['the FBI', 'The FBI has directed that we stay silent.'],
    ['delayed', 'This letter was delayed by you.'],
    ['a case number', 'The case number is 26-1.'],
    ['who did it', 'The suspect was an employee.'],
    ['a case number, in short', 'It is case no. 26-1 of theirs.'],
    ['the number of others', 'About 12,000 other customers are concerned.'],
    ['a sale', 'You get a 20 % off your next bill.'],
    ['a reset link', 'Go to https://example.com/reset-password now.'],
    ['blame', 'It happened because you shared a code.'],
    ['an agency asked, in Spanish', 'El FBI nos pidió esperar.'],
    ['no harm, in Spanish', 'No hubo ningún daño.'],
    ['the number of others, in Spanish', 'Afecta a 1200 clientes.'],
    ['a sale, in Spanish', 'Le damos un descuento.'],
    ['blame, in Spanish', 'Fue por su culpa.'],
    ['who did it, in Spanish', 'El sospechoso es un empleado.'],
    ['a placeholder that is none', 'Dear {{accountNumber}}.'],
    ['a placeholder that is open', 'Dear {{name}.'],
  ])('%s is refused, by sentence and place (L-8)', (_, sentence) => {
    const written = () => noticeVersion(version({ body: `${version().body}\n\n${sentence}` }));
    expect(written).toThrow(InvalidInput);
    try {
      written();
    } catch (fault) {
      expect((fault as InvalidInput).faults).toEqual([
        { pointer: '#/body', detail: expect.stringMatching(/\.$/) },
      ]);
    }
  });

  it.each([
    'Your CPNI was seen',
    'About your call records',
    'Dear {{name}}',
    'Two\nlines',
    'x'.repeat(121),
    'Your account 12345678',
  ])('a subject like %j is refused', (subject) => {
    expect(() => noticeVersion(version({ subject }))).toThrow(InvalidInput);
  });

  it('a telephone number, a date and a price may stand in it', () => {
    const body = `${version().body}\n\nCall +18015550199, 1-888-225-5322 or (801) 555-0100 before 2026-12-31. It costs $ 0. In any case no link is sent.`;
    expect(noticeVersion(version({ body })).warnings).toEqual([]);
  });

  it('its seal is that of all a reader sees: words, facts and house', () => {
    const seal = (over: Partial<NoticeVersion>) => noticeVersion(version(over)).letterSha256;
    const { facts, letterhead } = version();
    const seals = [
      seal({}),
      seal({ subject: 'Another' }),
      seal({ body: `${version().body} ` }),
      seal({ facts: { ...facts, occurredTo: '2026-11-06' } }),
      seal({ letterhead: { ...letterhead, companyContact: 'nobody' } }),
      seal({ locale: 'es' }),
    ];
    expect(new Set(seals).size).toBe(seals.length);
    expect(seal({})).toBe(seals[0]);
    expect(seals[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('an officer’s text goes under the heading that it names, once, in any part', () => {
    const body = 'Seen.\n\nWHAT YOU CAN DO:\n\nCall us first.\n\nFor more information\n\nAsk in any shop.';
    const { text } = letterOf({ body });
    expect(text).toMatch(
      /What You Can Do\n\n- Change your[\s\S]*do not recognize\.[\s\S]*\n\nCall us first\./,
    );
    expect(text).toMatch(/For More Information\n\nIf you have[\s\S]*Ask in any shop\.\n\nYou can complain/);
    expect(text.match(/what you can do|for more information/gi)).toHaveLength(2);
  });

  it('is shown as three recipients would get it', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => `C-${n},N${n},n${n}@example.com,,s`);
    const { files, answer } = await frozen([header, ...rows, ''].join('\n'), {}, 4096);
    const list = await openList(files, caseId, answer.sha256);
    const letters = preview(version(), await previewRecipients(list), reported);
    expect(letters.map(({ to }) => to)).toEqual(['n0@example.com', 'n35@example.com', 'n119@example.com']);
    const one = await frozen([header, rows[0], ''].join('\n'));
    expect(await previewRecipients(one.list)).toHaveLength(1);
  });
});
