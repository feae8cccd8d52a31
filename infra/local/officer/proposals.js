import { call, Problem } from './api.js';
import { el, facts, tell } from './dom.js';
import { evidences, instantWords } from './words.js';

/** Every value of a proposal with its path; the officer’s words, named by a hash, are shown beside it. */
const flat = (value, path = []) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, member]) =>
        key === 'textSha256' ? [] : flat(member, [...path, key]),
      )
    : [[path.join(', '), evidences[value] ?? String(value)]];

const readTexts = (texts) => Object.values(texts ?? {}).flatMap((words) => flat(words));

const item = ({ toConfirm, since, by, proposal, texts, proposalSha256, confirmAt, list }, done) => {
  const why = el('p', { class: 'why', role: 'alert' });
  const confirm = async () => {
    why.textContent = '';
    try {
      await call('POST', confirmAt, { proposalSha256, list });
      tell('Confirmed.');
      await done();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      why.textContent = error.message;
      if (error.code !== 'proposal-changed') return;
      // Nothing was confirmed. The page shows what is proposed now, with its words; the next click is for that version.
      tell(error.message);
      await done();
    }
  };
  return el(
    'div',
    {},
    el('h3', {}, toConfirm),
    el('p', { class: 'soft' }, `Proposed by ${by}, ${instantWords(since)}.`),
    facts([...flat(proposal.what), ...readTexts(texts)]),
    why,
    el('button', { type: 'button', onclick: confirm }, 'Confirm as second officer'),
  );
};

/** What waits for a second officer: all that their word makes count, and a button for exactly that version. */
export const proposalsCard = (proposals, done) =>
  el(
    'section',
    { class: 'card', 'aria-labelledby': 'proposals' },
    el('h2', { id: 'proposals' }, 'Waiting for a second officer'),
    proposals.map((one) => item(one, done)),
  );
