export const media = `@media (prefers-reduced-motion: no-preference) { a, button, .button { transition: background-color .15s, border-color .15s, color .15s; } }
@media (forced-colors: active) { .panel, .button, button { border: 2px solid; } .mark { color: LinkText; } }
@media (min-width: 40rem) { .facts.two { grid-template-columns: 1fr 1fr; } .facts .all { grid-column: 1 / -1; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #000; --wash: #fff; }
  body { font-size: 11pt; }
  .top nav, .skip, form, .button, .screen { display: none; }
  .panel { border: 1px solid #000; }
  .column { padding-block: 1rem; max-width: none; }
  h2 { break-after: avoid; } li, .panel { break-inside: avoid; }
}`;
