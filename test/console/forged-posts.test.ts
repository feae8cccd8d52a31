import { beforeAll, describe, expect, it } from 'vitest';
import { allScreens } from '#functions/console/rooms.ts';
import type { Reply } from '#test/hostile/judge.ts';
import { changed } from '#test/hostile/kept.ts';
import { inSilence } from '#test/hostile/silence.ts';
import { siteUrl } from '#test/hostile/world.ts';
import {
  actsThatTake,
  consolePosts,
  type Sender,
  signOut,
  waysTo,
} from '#test/support/console/console-posts.ts';

type Refusal = 'another site' | 'shown again' | 'old page' | 'signed out' | 'to sign-in' | 'to sign-out';

/** The only items that a refusal may change. */
const mayChange: Readonly<Record<Refusal, RegExp>> = {
  // What was typed waits for the officer who typed it.
  'shown again': /^SESSION#[0-9a-f]{64} TYPED$/,
  'to sign-in': /^SESSION#[0-9a-f]{64} SIGN-IN$/,
  // What is over is ended.
  'to sign-out': /^SESSION#[0-9a-f]{64} SESSION$/,
  ...{ 'another site': /^$/, 'old page': /^$/, 'signed out': /^$/ },
};

/** `done`: it was let through to the act, whatever the act said. */
const answerIn = ({ statusCode, headers = {}, body = '' }: Reply): Refusal | 'done' => {
  const { location = '' } = headers;
  if (statusCode === 403 && body.includes('Another site sent this form')) return 'another site';
  if (statusCode === 409 && /This page is old|is from an earlier session/.test(body)) return 'old page';
  if (statusCode === 401) return 'signed out';
  if (statusCode !== 303) return 'done';
  if (/^\/officer\/.*[?&]typed=1$/.test(location)) return 'shown again';
  if (!location.startsWith('https://sign-in.example.com/')) return 'done';
  return location.includes('code_challenge') ? 'to sign-in' : 'to sign-out';
};

interface Forgery extends Sender {
  readonly answers: { readonly form: Refusal; readonly island: Refusal; readonly 'sign-out': Refusal };
}

const elsewhere = { form: 'another site', island: 'another site', 'sign-out': 'another site' } as const;
/** An island has no page to show. */
const elsewhereToo = { ...elsewhere, island: 'signed out' } as const;
const oldPage = { form: 'shown again', island: 'old page', 'sign-out': 'old page' } as const;
/** No session of ours is left to protect: the issuer's ends, as the officer asked. */
const signedOut = { form: 'signed out', island: 'signed out', 'sign-out': 'to sign-out' } as const;

const forgeries: Readonly<Record<string, Forgery>> = {
  'no Origin': { origin: 'none', answers: elsewhere },
  'Origin null': { origin: 'null', answers: elsewhere },
  'another Origin': { origin: 'https://evil.example', answers: elsewhere },
  'an Origin that begins as ours': { origin: `${siteUrl}.evil.example`, answers: elsewhere },
  'our Origin without TLS': { origin: siteUrl.replace('https', 'http'), answers: elsewhere },
  'another Origin and an old token': { origin: 'https://evil.example', token: 'old', answers: elsewhere },
  'no token': { token: 'none', answers: oldPage },
  'an old token': { token: 'old', answers: oldPage },
  'the token of another session': { token: 'of another', answers: oldPage },
  'the session’s secret instead of a page’s token': { token: 'bare', answers: oldPage },
  'signed out': { session: 'none', answers: signedOut },
  'signed out, no Origin': { session: 'none', origin: 'none', answers: elsewhereToo },
  'signed out, Origin null': { session: 'none', origin: 'null', answers: elsewhereToo },
  'signed out, another Origin': { session: 'none', origin: 'https://evil.example', answers: elsewhereToo },
  'a session that is over': { session: 'over', answers: { ...signedOut, form: 'to sign-in' } },
  'a session that is over, Origin null': { session: 'over', origin: 'null', answers: elsewhereToo },
};

let stage: Awaited<ReturnType<typeof consolePosts>>;
let again: () => void;
beforeAll(async () => {
  stage = await inSilence(consolePosts);
  again = stage.world.remember();
}, 60_000);

/** Everything that the product keeps, tells or starts. */
const kept = ({ cases, kept, posted, inbox, started } = stage.world) => ({
  items: cases.snapshot(),
  others: [kept.size, posted.size, inbox.length, started.length],
});

describe('a forged POST of the console does nothing (P26)', () => {
  it('every screen that takes something is tried, with each of its acts', async () => {
    const tried = new Set(stage.posts.map(({ act }) => act));
    const taking = await actsThatTake(await allScreens());
    expect(taking.filter((act) => !tried.has(act))).toEqual([]);
  });

  it('an officer at a page of ours is let through to each, and dozens write: the refusals mean something', async () => {
    const [refused, wrote] = [new Set<string>(), new Set<string>()];
    await inSilence(async () => {
      for (const post of stage.posts)
        for (const way of waysTo(post)) {
          const before = kept();
          const answer = answerIn((await stage.send(post, way, {})).reply);
          if (answer !== (post === signOut ? 'to sign-out' : 'done')) refused.add(`${way} ${post.act}`);
          if (changed(before.items, kept().items).length > 0) wrote.add(post.act);
          again();
        }
    });
    expect([...refused]).toEqual([]);
    expect(wrote).toContain('/officer/sign-out');
    expect(wrote.size).toBeGreaterThan(50);
  }, 60_000);

  const rows = Object.entries(forgeries);
  it.each(rows)('%s', async (_, { answers, ...sender }) => {
    again();
    if (sender.session === 'over') stage.world.clock.advance(31 * 60_000);
    const before = kept();
    // Of each wrong answer one act, not all 250.
    const wrong: Record<string, string> = {};
    await inSilence(async () => {
      for (const post of stage.posts)
        for (const way of waysTo(post)) {
          const expected = answers[post === signOut ? 'sign-out' : way === 'form' ? 'form' : 'island'];
          const answer = answerIn((await stage.send(post, way, sender)).reply);
          if (answer !== expected) wrong[`${way}: ${answer}, not ${expected}`] = post.act;
        }
    });
    const after = kept();
    again();
    const allowed = Object.values(answers).map((one) => mayChange[one]);
    const written = changed(before.items, after.items);
    expect(wrong).toEqual({});
    expect(written.filter((name) => !allowed.some((one) => one.test(name)))).toEqual([]);
    expect(after.others).toEqual(before.others);
  });
});
