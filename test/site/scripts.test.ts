import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { statusScript, verifyScript } from '#functions/site/assets/scripts.ts';

/** As much of a browser as the scripts touch. */
const opened = (script: string, hash: string) => {
  const page = { typed: '', sent: 0, address: `/page${hash}` };
  const field = {
    set value(code: string) {
      page.typed = code;
    },
    form: {
      requestSubmit: () => {
        page.sent += 1;
      },
    },
  };
  runInNewContext(script, {
    location: { hash, pathname: '/page' },
    history: {
      replaceState: (_state: null, _title: string, address: string) => {
        page.address = address;
      },
    },
    document: {
      getElementById: (id: string) => (['secret', 'code'].includes(id) ? field : id === 'main' ? {} : null),
    },
    addEventListener: () => {},
    decodeURIComponent,
  });
  return page;
};

it('opening a verification link fills in the code and sends nothing', () => {
  expect(opened(verifyScript, '#S3CRET')).toMatchObject({
    typed: 'S3CRET',
    sent: 0,
    address: '/page',
  });
});

it('opening a status link fills in the code and asks', () => {
  expect(opened(statusScript, '#REQ-1.KEY')).toMatchObject({
    typed: 'REQ-1.KEY',
    sent: 1,
    address: '/page',
  });
});

it.each(['', '#main', '#code'])('a place on the page is no code: %s', (hash) => {
  expect(opened(statusScript, hash)).toMatchObject({
    typed: '',
    sent: 0,
    address: `/page${hash}`,
  });
});

it('half an escape is taken as it is', () => expect(opened(verifyScript, '#%E0%').typed).toBe('%E0%'));
