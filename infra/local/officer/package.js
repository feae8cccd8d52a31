import { call } from './api.js';
import { el, tell } from './dom.js';

/** Records that the holder of an account is to download: put there before the answer, replaced until then. */
export const packageCard = (id, state, done) => {
  const file = el('input', { id: 'package-file', type: 'file', accept: '.zip,application/zip' });
  const why = el('p', { class: 'why', role: 'alert' });
  const send = async () => {
    why.textContent = '';
    const [chosen] = file.files;
    if (chosen === undefined) {
      why.textContent = 'Choose the ZIP file first.';
      return;
    }
    try {
      await call('PUT', `/api/officer/requests/${encodeURIComponent(id)}/package`, chosen);
      tell('We saved the package. Your answer can now offer the download.');
      await done();
    } catch (error) {
      why.textContent = error.errors?.[0]?.detail ?? error.message;
    }
  };
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'package' },
    el('h2', { id: 'package' }, 'Records to download'),
    el(
      'p',
      {},
      state.package
        ? `There is a package of ${state.package.bytes} bytes, ${state.package.sha256.slice(0, 12)}…. A new upload replaces it.`
        : 'There is no package yet. The account holder downloads it with a code that we send to the address of record.',
    ),
    el(
      'div',
      { class: 'field' },
      el('label', { for: 'package-file' }, 'ZIP file'),
      el('p', { class: 'hint', id: 'package-hint' }, 'At most 4 MB. Mail a larger one on paper.'),
      file,
    ),
    why,
    el('button', { type: 'button', onclick: send }, 'Upload the package'),
  );
};
