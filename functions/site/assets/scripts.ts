/** Both pages work without these; they only spare a person the copying. The code leaves the address bar and the history at once. */
const takeCode = (field: string, then = ''): string => `const take = () => {
  const field = document.getElementById('${field}');
  let code = location.hash.slice(1);
  try { code = decodeURIComponent(code); } catch {}
  if (!field || !code || document.getElementById(code)) return;
  history.replaceState(null, '', location.pathname);
  field.value = code;
${then}};
addEventListener('hashchange', take);
take();
`;

/** Fills in the code and leaves the choice to the person: opening a link decides nothing. */
export const verifyScript = takeCode('secret');

/** Fills in the code and asks for the status; asking uses nothing up. */
export const statusScript = takeCode('code', '  field.form.requestSubmit();\n');
