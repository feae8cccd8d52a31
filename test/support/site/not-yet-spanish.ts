/** Pages that do not speak Spanish yet, by name. */
export const notYetSpanish = /^complaint/;
