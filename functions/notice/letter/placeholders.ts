import type { Fault } from '#domain/case/errors.ts';

export const placeholders = ['name', 'company', 'contact', 'reference', 'occurred', 'date'] as const;
export type Placeholder = (typeof placeholders)[number];

const marks = /\{\{([^{}]*)\}\}/g;

const isPlaceholder = (name: string): name is Placeholder => placeholders.some((one) => one === name);

export const placeholderFaults = (
  pointer: string,
  text: string,
  allowed: readonly Placeholder[] = placeholders,
): readonly Fault[] => {
  const names = [...text.matchAll(marks)].map(([, name = '']) => name.trim());
  const wrong = names.filter((name) => !isPlaceholder(name) || !allowed.includes(name));
  const list = allowed.map((name) => `{{${name}}}`).join(', ');
  const rest = text.replace(marks, '');
  return [
    ...wrong.map((name) => ({
      pointer,
      detail: allowed.length > 0 ? `There is no {{${name}}}; use ${list}.` : 'Do not use placeholders here.',
    })),
    ...(/\{\{|\}\}/.test(rest)
      ? [{ pointer, detail: 'A placeholder is not complete. Check its braces.' }]
      : []),
  ];
};

/** One pass: a value that looks like a placeholder stays text. */
export const filledIn = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(marks, (mark, name: string) => {
    const wanted = name.trim();
    return isPlaceholder(wanted) ? values[wanted] : mark;
  });
