import { call } from './api.js';
import { el } from './dom.js';

const purposes = {
  'what-is-wrong': 'Shows what is wrong',
  'who-i-am': 'Shows who is asking',
};

const reasons = {
  verdict: 'erased when identity was confirmed',
  'case-over': 'erased when the case was over',
  'kept-long-enough': 'erased after 28 days without a verdict',
  'person-erased': 'erased with the personal data',
};

const size = (bytes) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Only as a download: what a stranger sent is never shown in this page. */
const open = async (id, n, why) => {
  why.textContent = '';
  try {
    const { url } = await call('GET', `/api/officer/requests/${encodeURIComponent(id)}/files/${n}`);
    window.location.assign(url);
  } catch (error) {
    why.textContent = error.message;
  }
};

/** What the requester attached. The history records who opened a file. */
export const filesCard = (id, { uploads, files, filesMissing, filesByMail }) => {
  if (uploads === undefined && !filesByMail) return false;
  const why = el('p', { class: 'why', role: 'alert' });
  const row = ({ n, purpose, type, bytes, sha256, erased }) =>
    el(
      'li',
      {},
      `${purposes[purpose]}: ${type}, ${size(bytes)}, SHA-256 ${sha256.slice(0, 12)}… `,
      erased
        ? el('em', {}, reasons[erased])
        : el(
            'button',
            { type: 'button', class: 'quiet', onclick: () => open(id, n, why) },
            `Download file ${n}`,
          ),
    );
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'files' },
    el('h2', { id: 'files' }, 'Files from the requester'),
    el(
      'p',
      { class: 'soft' },
      'A stranger sent these. Open them only on a device that is kept up to date. The history records who opened a file, once a day.',
    ),
    filesByMail && el('p', {}, 'The requester will mail copies on paper.'),
    uploads !== undefined &&
      files === undefined &&
      el('p', { class: 'empty' }, 'The files are on their way. Look again in a minute.'),
    files?.length > 0 && el('ul', {}, files.map(row)),
    filesMissing > 0 &&
      el(
        'p',
        {},
        `${filesMissing === 1 ? 'One file' : `${filesMissing} files`} did not arrive, or was not of the type it claimed. Ask the requester to send it again.`,
      ),
    why,
  );
};
