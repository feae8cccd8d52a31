export const layout = `body { display: flex; flex-direction: column; min-height: 100vh; min-height: 100dvh; }
main { flex: 1; }
.wide { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
.column { max-width: 41rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
.skip { position: absolute; left: -999rem; padding: .75rem 1rem; background: var(--card); }
.skip:focus { left: .5rem; top: .5rem; z-index: 1; }
.top { border-bottom: 1px solid var(--line); background: var(--card); }
.top .wide { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: center; justify-content: space-between; padding-block: .75rem; }
.house { display: inline-flex; gap: .65rem; align-items: center; min-height: 44px; color: var(--ink); text-decoration: none; font-weight: 600; }
.house .soft { font-weight: 400; }
.mark { color: var(--accent); flex: none; }
.top ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
.top li { margin: 0; }
.top nav a { display: inline-flex; align-items: center; min-height: 44px; text-decoration: none; border-bottom: 2px solid transparent; }
.top nav a:hover, .top nav a[aria-current] { border-bottom-color: currentColor; }
.foot { border-top: 1px solid var(--line); padding: 1.5rem 0 2.5rem; font-size: 1rem; }
.foot h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
.foot p { max-width: 41rem; margin-bottom: .5rem; }
.panel { padding: 1.75rem; margin: 0 0 2rem; background: var(--wash); border-top: 4px solid var(--accent); border-radius: 4px; }
.panel h1 { margin-bottom: 1.25rem; }
.facts { display: grid; gap: 1rem; margin: 0; }
.facts dt { color: var(--soft); font-size: .95rem; }
.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.due { font-size: 1.5rem; }
.path { list-style: none; padding: 0; margin: 0 0 1.5rem; }
.path li { position: relative; margin: 0; padding: 0 0 1.25rem 1.75rem; border-left: 2px solid var(--line); }
.path li:last-child { border-left-color: transparent; padding-bottom: 0; }
.path li::before { content: ""; position: absolute; left: -.5rem; top: .4rem; width: .875rem; height: .875rem; border-radius: 50%; background: var(--paper); border: 3px solid var(--accent); }
.path li { margin-left: .5rem; }
.path strong { display: block; }
.note { padding: .1rem 0 .1rem 1rem; border-left: 4px solid var(--line); color: var(--soft); }
.wrongs { padding: 1.25rem 1.5rem; margin: 0 0 2rem; background: var(--wrong-wash); border: 2px solid var(--wrong); border-radius: 4px; }
.wrongs h2 { margin: 0 0 .5rem; font-size: 1.25rem; }
.asks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 0 2rem; }
.asks h3 { margin-top: .5rem; }
.wrongs li:last-child { margin: 0; }
.wrongs ul { margin: 0; padding: 0; list-style: none; }
.wrongs a { color: var(--wrong); font-weight: 600; }`;
