const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/gu;

/** Without what hides, or turns the order of signs: a name must read as it was typed. */
export const shown = (text) => text.replace(unseen, '');

/** An element; children that are not nodes become text, so nothing that came in is ever markup. */
export const el = (tag, props = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(
    ...children
      .flat(Infinity)
      .filter((child) => child !== undefined && child !== false)
      .map((child) => (child instanceof Node ? child : shown(String(child)))),
  );
  return node;
};

const main = () => document.getElementById('main');

/** Replaces the page; the heading takes the focus, so that a screen reader says where we are. */
export const show = (title, ...children) => {
  const heading = el('h1', { tabindex: '-1' }, title);
  document.title = `${shown(title)} – Privacy Clock`;
  main().replaceChildren(heading, ...children.flat(Infinity).filter(Boolean));
  heading.focus({ preventScroll: true });
};

/** Says what has just been done. */
export const tell = (sentence) => {
  document.getElementById('news').textContent = shown(sentence);
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
