import { readFileSync } from 'node:fs';
import nunjucks from 'nunjucks';
import { expect, it } from 'vitest';
import { html } from '#functions/design-system/html.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import { documentLines } from '#test/support/design-system/same-document.ts';

/** MOJ ships no fixtures, so its template is the measure. Its own date filter would bring moment. */
const engine = new nunjucks.Environment(null, { autoescape: true });
const words = (stamp: string): string => `on ${stamp.slice(0, 10)}`;
engine.addFilter('mojDate', words);
engine.addFilter('date', words);
const template = readFileSync(
  'node_modules/@ministryofjustice/frontend/moj/components/timeline/template.njk',
  'utf8',
);

const at = '2026-12-04T05:05:00.000Z';
const datetime = { timestamp: at, type: 'date', words: words(at) };
const event = { label: { text: 'Letter sent' }, text: 'To <everyone> & "all"', datetime };
const signed = { ...event, byline: { text: "O'Hara" } };

it.each([
  { name: 'two events, one signed', items: [event, signed] },
  {
    name: 'markup in every part',
    items: [
      {
        ...{ datetime, html: html`<ul><li>a</li></ul>`, label: { html: html`<em>Sent</em>` } },
        byline: { html: html`<b>Sue</b>` },
      },
    ],
  },
  {
    name: 'classes, attributes, level of headings',
    ...{ classes: 'moj-timeline--full', attributes: { 'data-a': '1' }, headingLevel: 3 as const },
    items: [{ ...event, classes: 'late', attributes: { id: 'x"y' } }],
  },
  { name: 'no events', items: [] },
])('a timeline is the one that MOJ’s template renders: $name', ({ name: _, ...options }) => {
  const theirs = engine.renderString(template, { params: options });
  expect(documentLines(timeline(options).toString())).toEqual(documentLines(theirs));
});
