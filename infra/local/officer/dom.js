/** An element; children that are not nodes become text, so nothing that came in is ever markup. */
export const el = (tag, props = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== false));
  return node;
};

const main = () => document.getElementById('main');

/** Replaces the page; the heading takes the focus, so that a screen reader says where we are. */
export const show = (title, ...children) => {
  const heading = el('h1', { tabindex: '-1' }, title);
  document.title = `${title} – Privacy Clock`;
  main().replaceChildren(heading, ...children.flat(Infinity).filter(Boolean));
  heading.focus({ preventScroll: true });
};

/** Says what has just been done. */
export const tell = (sentence) => {
  document.getElementById('news').textContent = sentence;
};

/** A list of terms and values; what is undefined is left out. */
export const facts = (pairs) =>
  el(
    'dl',
    { class: 'facts' },
    pairs
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value))),
  );
