import { expect, it } from 'vitest';
import { sourcesIn, textOf } from '#test/support/infra/one-more-member.ts';

const drawn =
  /\b(randomUUID|randomBytes|randomInt|getRandomValues|Math\.random|setTimeout|setInterval)\b|node:timers/;

it('only the ports Chance and Clock draw at random or wait, so that one seed plays a whole world', () => {
  expect(sourcesIn('functions').filter((path) => drawn.test(textOf(path)))).toEqual([
    'functions/adapters/chance.ts',
    'functions/adapters/system-clock.ts',
    // What runs in the browser.
    'functions/design-system/compiled/console-js.ts',
    'functions/design-system/compiled/site-js.ts',
    'functions/design-system/islands/console/progress.ts',
  ]);
});
