import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FileErased, Unavailable } from '#domain/case/errors.ts';
import type { FilePurpose, FileType } from '#domain/case/file-kinds.ts';
import { downloadFile } from '#functions/case/files/download-file.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { receiveSubmission } from '#functions/request/intake/submit-request.ts';
import { withdrawRequest } from '#functions/request/status/withdraw-request.ts';
import { checkIdentity } from '#functions/request/verification/check-identity.ts';
import type { Uploads } from '#ports/uploads.ts';
import { type Life, lifeWith, typed, typedAt } from '#test/support/two-lives.ts';
import { aDraft } from '#test/support/uploads.ts';

/** A request about one's own account, with a bill that shows the mistake and a passport. */
const request = { ...typed, capacity: 'account-holder', kind: 'correct' } as const;
const bill = { purpose: 'what-is-wrong', type: 'pdf', content: '%PDF-1.7 the bill' } as const;
const passport = { purpose: 'who-i-am', type: 'png', content: '\u0089PNG\r\n\u001a\n face' } as const;

interface Sent {
  readonly purpose: FilePurpose;
  readonly type: FileType;
  readonly content: string;
}

const put = async ({ uploads }: Life, draft: string, { purpose, type, content }: Sent): Promise<void> => {
  const form = await uploads.createForm(draft, { id: randomUUID(), purpose, type }, 'https://x.example', 60);
  expect(uploads.posted(form, Buffer.from(content, 'latin1'))).toBe(303);
};

const sentWith = async (life: Life, files: readonly Sent[], count = files.length): Promise<void> => {
  const draft = aDraft();
  for (const file of files) await put(life, draft, file);
  await receiveSubmission(life)(request, undefined, { letterWaits: false, uploads: { draft, count } });
  await life.drain();
};

const folders = ({ inBucket }: Life) => [...inBucket.keys()].map((key) => key.split('/')[0]).toSorted();
const filesOf = async (life: Life) => (await life.stored()).state.files;
const events = async (life: Life) =>
  (await life.stored()).history.flatMap(({ events: each }) => each.map(({ type }) => type));

/** Every call of the store asks first whether it dies, before or after its work. */
const breaking = (uploads: Uploads, dies: () => 'before' | 'after' | undefined): void => {
  for (const name of ['arrived', 'read', 'keep', 'discard', 'erase'] as const) {
    const real = uploads[name] as (...all: unknown[]) => Promise<unknown>;
    Object.assign(uploads, {
      [name]: async (...all: unknown[]) => {
        const when = dies();
        if (when === 'before') throw new Unavailable('The file store');
        const done = await real(...all);
        if (when === 'after') throw new Unavailable('The file store');
        return done;
      },
    });
  }
};

describe('files that a requester sent with the request', () => {
  it('are attached at once, by their purpose, and the draft is empty', async () => {
    const life = await lifeWith({ account: 'email' });
    await sentWith(life, [bill, passport]);
    expect(await filesOf(life)).toMatchObject([
      { n: 1, purpose: 'what-is-wrong', type: 'pdf', bytes: 17 },
      { n: 2, purpose: 'who-i-am', type: 'png', bytes: 13 },
    ]);
    expect(folders(life)).toEqual(['attached', 'identity']);
  });

  it('are at most three, each of the type it claims; the rest is missing', async () => {
    const life = await lifeWith({ account: 'email' });
    await sentWith(life, [{ ...bill, content: '<html>' }, bill, passport, bill, bill], 3);
    expect(await filesOf(life)).toHaveLength(3);
    const other = await lifeWith({ account: 'email' });
    await sentWith(other, [{ ...bill, content: '<html>' }, passport]);
    expect((await other.stored()).state).toMatchObject({ files: [{ n: 1 }], filesMissing: 1 });
    expect(folders(other)).toEqual(['identity']);
  });

  it('a request without files asks the store nothing', async () => {
    const life = await lifeWith({ account: 'email' });
    breaking(life.uploads, () => 'before');
    await life.submit(request);
    await life.until(24);
    expect(await events(life)).not.toContain('needs-person');
  });

  it('a store that is down holds up no letter; the files come when it is back (R-8)', async () => {
    const [well, ill] = [await lifeWith({ account: 'email' }), await lifeWith({ account: 'email' })];
    let isDown = true;
    breaking(ill.uploads, () => (isDown ? 'before' : undefined));
    for (const life of [well, ill]) await sentWith(life, [bill, passport]);
    for (const life of [well, ill]) await life.until(30);
    expect(await filesOf(ill)).toBeUndefined();
    expect(await ill.seen()).toEqual(await well.seen());
    isDown = false;
    for (const life of [well, ill]) await life.until(60);
    expect((await filesOf(ill))?.map(({ sha256 }) => sha256)).toEqual(
      (await filesOf(well))?.map(({ sha256 }) => sha256),
    );
    expect(folders(ill)).toEqual(['attached', 'identity']);
  });

  it.each(['before', 'after'] as const)(
    'a crash %s any call, and one more, loses nothing and attaches nothing twice (F2)',
    async (when) => {
      for (let first = 1; first <= 9; first++)
        for (const gap of [1, 3]) {
          const life = await lifeWith({ account: 'email' });
          let calls = 0;
          breaking(life.uploads, () => {
            calls += 1;
            return calls === first || calls === first + gap ? when : undefined;
          });
          await sentWith(life, [bill, passport]);
          await life.until(36);
          expect(await filesOf(life)).toMatchObject([{ n: 1 }, { n: 2 }]);
          expect((await events(life)).filter((type) => type === 'files-attached')).toHaveLength(1);
          expect(folders(life).filter((folder) => folder !== 'drafts')).toEqual(['attached', 'identity']);
        }
    },
    60_000,
  );
});

describe('a file that shows who is asking (R-29)', () => {
  const identified = async (life: Life) => {
    await checkIdentity(life)({
      ...{ caseId: life.id, by: 'olive', evidence: 'photo-id-in-person', checkedOn: '2026-11-24' as never },
    });
    await life.drain();
  };

  it('goes at the verdict although the clock sleeps; the other stays', async () => {
    const life = await lifeWith({ account: 'email' });
    await sentWith(life, [bill, passport]);
    await identified(life);
    expect(await filesOf(life)).toMatchObject([{ n: 1 }, { n: 2, erased: 'verdict' }]);
    expect(folders(life)).toEqual(['attached']);
  });

  it('goes by reconcile when the case is over, which starts no machine', async () => {
    const life = await lifeWith({ account: 'email' });
    await sentWith(life, [bill, passport]);
    await withdrawRequest(life)({ caseId: life.id }, { bearer: life.key() });
    life.clock.advance(76 * 60_000);
    // By plan: the alarm about lost starts stays silent.
    expect(await reconcile(life)({}, 'arn')).toMatchObject({ restarted: 0 });
    await life.drain();
    expect(await filesOf(life)).toMatchObject([{ n: 1 }, { n: 2, erased: 'case-over' }]);
    expect(folders(life)).toEqual(['attached']);
  });

  it('goes on day 28 of a request that nobody verifies', async () => {
    const life = await lifeWith({ account: 'email' });
    await sentWith(life, [passport]);
    await life.until(9 * 24);
    expect(folders(life)).toEqual(['identity']);
    await life.until(28 * 24 + 1);
    expect(folders(life)).toEqual([]);
  });

  it('is erased before the history says so; what failed is tried again', async () => {
    const life = await lifeWith({ account: 'email' });
    await sentWith(life, [passport]);
    let left = 2;
    breaking(life.uploads, () => (left-- > 0 ? 'after' : undefined));
    await identified(life);
    expect(await filesOf(life)).not.toMatchObject([{ erased: 'verdict' }]);
    await life.until(8);
    expect(await filesOf(life)).toMatchObject([{ n: 1, erased: 'verdict' }]);
    expect(folders(life)).toEqual([]);
  });
});

describe('a file that shows what is wrong', () => {
  it('goes with the personal data, two years after the due date (P47)', async () => {
    const life = await lifeWith({ account: 'email' });
    await sentWith(life, [bill]);
    await withdrawRequest(life)({ caseId: life.id }, { bearer: life.key() });
    await life.until(24 * 364);
    expect(folders(life)).toEqual(['attached']);
    await life.until(24 * 762);
    expect(folders(life)).toEqual([]);
    expect(await life.people.read(life.id)).toBeUndefined();
    expect((await life.stored()).keys.wakeAt).toBeUndefined();
  });
});

describe('an officer', () => {
  it('opens a file by our name for it, and the history records it', async () => {
    const life = await lifeWith({ account: 'email' });
    await sentWith(life, [bill, passport]);
    const open = downloadFile(life);
    const { body } = await open({ caseId: life.id, by: 'olive', n: 2 });
    expect(body).toMatchObject({ name: 'who-is-asking-2.png', expiresAt: expect.any(String) });
    await open({ caseId: life.id, by: 'olive', n: 2 });
    expect((await events(life)).filter((type) => type === 'file-revealed')).toHaveLength(1);
    await withdrawRequest(life)({ caseId: life.id }, { bearer: life.key() });
    await life.until(3);
    await expect(open({ caseId: life.id, by: 'olive', n: 2 })).rejects.toThrow(FileErased);
    expect(
      life
        .to(typedAt)
        .map(({ letter }) => letter.text)
        .join(),
    ).not.toMatch(/passport|who-is-asking/);
  });
});
