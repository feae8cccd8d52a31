export const forms = `fieldset { border: 0; margin: 0 0 2.75rem; padding: 0; min-width: 0; }
legend { padding: 0; margin-bottom: .6rem; }
legend h2 { margin: 0; }
.group { margin: 1.25rem 0 .25rem; font-size: .95rem; font-weight: 600; color: var(--soft); }
legend + .hint { margin: -.5rem 0 1.25rem; }
.field { margin: 0 0 1.75rem; }
.field:last-child { margin-bottom: 0; }
label, .label { display: block; font-weight: 600; }
.hint { color: var(--soft); margin: .1rem 0 .4rem; font-size: .975rem; }
.optional { font-weight: 400; color: var(--soft); }
input[type=text], input[type=email], select, textarea { display: block; width: 100%; min-height: 48px; margin-top: .35rem; padding: .6rem .75rem; font: inherit; color: var(--ink); background: var(--card); border: 1.5px solid var(--edge); border-radius: 4px; }
input.short { max-width: 22rem; }
textarea { min-height: 9.5rem; line-height: 1.5; resize: vertical; }
input:focus, select:focus, textarea:focus { outline: 3px solid var(--focus); outline-offset: 1px; border-color: var(--ink); }
.choice { position: relative; display: grid; grid-template-columns: 2.5rem 1fr; align-items: start; margin: .25rem 0; }
.choice input { width: 24px; height: 24px; margin: .6rem 0 0; accent-color: var(--accent); }
.choice label { grid-column: 2; padding: .55rem 0; font-weight: 400; cursor: pointer; }
.choice .hint { grid-column: 2; margin: -.5rem 0 .35rem; }
.choice:has(:checked) label { font-weight: 600; }
@supports selector(:has(*)) { .choice .later { display: none; } .choice:has(:checked) .later { display: block; } }
.wrong { padding-left: 1.1rem; border-left: 4px solid var(--wrong); }
.why { margin: .25rem 0 .4rem; color: var(--wrong); font-weight: 600; }
.wrong input[type=text], .wrong input[type=email], .wrong select, .wrong textarea { border-color: var(--wrong); }
.button, button { display: inline-flex; align-items: center; min-height: 48px; padding: .6rem 1.5rem; font: inherit; font-weight: 600; text-decoration: none; color: var(--on-accent); background: var(--accent); border: 2px solid transparent; border-radius: 4px; cursor: pointer; }
.button:hover, button:hover { color: var(--on-accent); background: var(--accent-strong); }
.quiet { color: var(--accent); background: transparent; border-color: var(--accent); }
.quiet:hover { color: var(--on-accent); background: var(--accent-strong); }
.row { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: center; margin-top: 1rem; }`;
