import { Problem } from './api.js';
import { el, tell } from './dom.js';

let serial = 0;

const control = ({ type = 'text', name, options, value = '', autocomplete = 'off' }, id) => {
  if (type === 'textarea') return el('textarea', { id, name, rows: 6 }, value);
  if (type !== 'select') return el('input', { id, name, type, value, autocomplete });
  return el(
    'select',
    { id, name },
    Object.entries(options).map(([code, words]) =>
      el('option', { value: code, selected: code === value }, words),
    ),
  );
};

/** A field with its label above; `name` is the last part of its pointer. */
export const field = (about) => {
  serial += 1;
  const id = `f${serial}`;
  const hint = about.hint && el('p', { class: 'hint', id: `${id}-hint` }, about.hint);
  const input = control(about, id);
  if (hint) input.setAttribute('aria-describedby', hint.id);
  return el(
    'div',
    { class: 'field', 'data-name': about.name },
    el('label', { for: id }, about.label),
    hint,
    input,
  );
};

/** A list of rows, for example contacts; rows left empty are not sent. */
export const rows = ({ name, legend, add, fields, start = 0 }) => {
  const list = el('div');
  const remove = ({ target }) => {
    target.closest('.row').remove();
    more.focus();
  };
  const addRow = () => {
    const row = el(
      'div',
      { class: 'row' },
      fields.map(field),
      el('button', { type: 'button', class: 'quiet', onclick: remove }, 'Remove'),
    );
    list.append(row);
    return row;
  };
  const more = el(
    'button',
    { type: 'button', class: 'quiet', onclick: () => addRow().querySelector('input').focus() },
    add,
  );
  for (let at = 0; at < start; at += 1) addRow();
  return el('fieldset', { class: 'rows', 'data-name': name }, el('legend', {}, legend), list, more);
};

const fieldsIn = (node) => [...node.querySelectorAll('.field')];
const typedIn = (node) => node.querySelector('input, select, textarea').value.trim();
const valuesOf = (fields) =>
  Object.fromEntries(
    fields.map((node) => [node.dataset.name, typedIn(node)]).filter(([, value]) => value !== ''),
  );

/** What was typed, empty fields left out; every field remembers the pointer it went under. */
const collect = (form) => {
  const alone = fieldsIn(form).filter((node) => !node.closest('.row'));
  for (const node of alone) node.dataset.pointer = `#/${node.dataset.name}`;
  const body = valuesOf(alone);
  for (const list of form.querySelectorAll('.rows')) {
    const typed = [];
    for (const row of list.querySelectorAll('.row')) {
      const values = valuesOf(fieldsIn(row).filter((node) => node.querySelector('input, textarea')));
      for (const node of fieldsIn(row))
        node.dataset.pointer = `#/${list.dataset.name}/${typed.length}/${node.dataset.name}`;
      if (Object.keys(values).length > 0) typed.push(valuesOf(fieldsIn(row)));
    }
    if (typed.length > 0) body[list.dataset.name] = typed;
  }
  return body;
};

const clear = (form) => {
  for (const node of form.querySelectorAll('.why, .wrongs')) node.remove();
  for (const node of form.querySelectorAll('[aria-invalid]')) {
    node.removeAttribute('aria-invalid');
    const hint = node.closest('.field').querySelector('.hint')?.id;
    if (hint) node.setAttribute('aria-describedby', hint);
    else node.removeAttribute('aria-describedby');
  }
};

/** The summary with a link to each field, and the same words at the field. */
const explain = (form, problem) => {
  const faults = problem.errors.length > 0 ? problem.errors : [{ pointer: '', detail: problem.message }];
  const lines = faults.map(({ pointer, detail }) => {
    const node = fieldsIn(form).find((each) => each.dataset.pointer === pointer);
    if (!node) return el('li', {}, pointer && pointer !== '#' ? `${pointer.slice(2)}: ${detail}` : detail);
    const input = node.querySelector('input, select, textarea');
    input.setAttribute('aria-invalid', 'true');
    input.before(el('p', { class: 'why', id: `${input.id}-why` }, detail));
    input.setAttribute(
      'aria-describedby',
      [node.querySelector('.hint')?.id, `${input.id}-why`].filter(Boolean).join(' '),
    );
    const go = (event) => {
      event.preventDefault();
      input.focus();
    };
    return el('li', {}, el('a', { href: `#${input.id}`, onclick: go }, detail));
  });
  const summary = el(
    'div',
    { class: 'wrongs', role: 'alert', tabindex: '-1' },
    el('h2', {}, 'There is a problem'),
    el('ul', {}, lines),
  );
  form.prepend(summary);
  summary.focus();
};

/** A form that sends JSON and shows a refusal in words; `done` gets the answer. */
export const form = ({ parts, button, send, done, result }) => {
  const submit = el('button', { type: 'submit' }, button);
  const onsubmit = async (event) => {
    event.preventDefault();
    clear(node);
    tell('');
    submit.disabled = true;
    try {
      const answer = await send(collect(node));
      tell(result);
      await done?.(answer);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      explain(node, error);
    } finally {
      submit.disabled = false;
    }
  };
  const node = el('form', { novalidate: true, onsubmit }, parts, submit);
  return node;
};
