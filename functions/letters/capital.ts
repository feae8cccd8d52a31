/** Of a phrase that starts a sentence, a row or a label. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Of a label that goes on inside a sentence. */
export const small = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
