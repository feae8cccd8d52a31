import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const blocks = new Set(
  'button dd div dl dt fieldset form h1 h2 h3 h4 label legend li nav ol optgroup option p section select summary time ul'.split(
    ' ',
  ),
);

const lineOf = (node: Node, before: Node | undefined, after: Node | undefined): string => {
  if (node.nodeName !== '#text' || !('value' in node)) return documentOf(node);
  const isEdge = (other: Node | undefined) => other === undefined || blocks.has(other.nodeName);
  let text = node.value.replace(/\s+/g, ' ');
  if (isEdge(before)) text = text.trimStart();
  if (isEdge(after)) text = text.trimEnd();
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
};

const documentOf = (node: Node): string => {
  const inside = 'childNodes' in node ? node.childNodes : [];
  // White space between elements is kept where a text stands beside it.
  const kept = inside.filter((child) => !('value' in child) || child.value.trim() !== '');
  const lines = kept.map((child, at) => lineOf(child, kept[at - 1], kept[at + 1]));
  if (!('tagName' in node)) return lines.join('\n');
  const attributes = node.attrs
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value.replace(/\s+/g, ' ').trim())}`)
    .toSorted();
  return [`<${node.tagName}${attributes.join('')}>`, ...lines, `</${node.tagName}>`].join('\n');
};

/** A line per element and text; attributes sorted, white space as a browser shows it: equal lines are the same document. */
export const documentLines = (markup: string): readonly string[] =>
  documentOf(parseFragment(markup)).split('\n');
