/** Both pages work without these. The code leaves the address bar and the history at once. */
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

/** Fills in the code; the person chooses. */
export const verifyScript = takeCode('secret');

/** Also submits: reading the status uses nothing up. */
export const statusScript = takeCode('code', '  field.form.requestSubmit();\n');
