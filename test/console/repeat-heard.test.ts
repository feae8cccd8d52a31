import { describe, expect, it } from 'vitest';
import { apiOver } from '#functions/console/api.ts';
import { practiceApi } from '#functions/console/drill/practice-api.ts';
import { repeatHeader } from '#ports/acts.ts';

type Headers = Readonly<Record<string, string>>;

/** The company’s API, which gives this answer. */
const api = (body: object, headers: Headers = {}) => {
  const answer = async () => new Response(JSON.stringify(body), { headers });
  return apiOver(
    'https://api.example.com',
    'secret',
    async () => {},
    answer as never,
  )({
    ...{ token: 't', source: '203.0.113.9' },
  });
};

const path = '/api/officer/breaches/BRE-1/close';
const practiceAnswer = (headers: Headers) => ({ status: 200, headers, body: '{}' });

const doors = [
  { where: 'our API', open: (headers: Headers) => api({}, headers) },
  { where: 'a drill', open: (headers: Headers) => practiceApi(api(practiceAnswer(headers))) },
];

describe.each(doors)('$where', ({ open }) => {
  it.each<{ what: string; headers: Headers; isRepeat: boolean }>([
    { what: 'a first press', headers: {}, isRepeat: false },
    { what: 'a repeat', headers: { [repeatHeader]: 'true' }, isRepeat: true },
  ])('hears of $what, of an act and of an upload (law of stopping 7)', async ({ headers, isRepeat }) => {
    const heard: string[] = [];
    const sent = { method: 'POST', path, formKey: 'form-1' } as const;
    await open(headers).act({ ...sent, onRepeat: () => heard.push('act') });
    const file = { type: 'text/csv', bytes: Buffer.from('a') };
    await open(headers).upload({ ...sent, ...file, onRepeat: () => heard.push('upload') });
    expect(heard).toEqual(isRepeat ? ['act', 'upload'] : []);
  });
});
