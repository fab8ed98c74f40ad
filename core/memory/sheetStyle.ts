/** The look of a memory sheet: the app's own, light and dark, readable on a phone and on paper, without our fonts. */
export const sheetStyle = `
:root{--ink:#1d2125;--ink2:#565c63;--accent:#1f4f5a;--paper:#fbfaf7;--field:#fff;--line:#cfccc2;--soft:#eef3f3;--warn:#7a4a00}
@media (prefers-color-scheme:dark){:root{--ink:#e6e4df;--ink2:#a9adb1;--accent:#8fc3cd;--paper:#191c1f;--field:#22262a;--line:#454b51;--soft:#24363a;--warn:#e0b060}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,"Segoe UI",system-ui,Calibri,Carlito,Arial,sans-serif}
main{max-width:44rem;margin:0 auto;padding:2.2rem 1.25rem 4rem}
h1{font:600 1.7rem/1.2 "Source Serif 4",Georgia,"Times New Roman",serif;margin:.2rem 0 1rem}
h2{font:600 1.15rem/1.3 "Source Serif 4",Georgia,"Times New Roman",serif;color:var(--accent);margin:2.2rem 0 .7rem}
p{margin:0 0 .8rem}
.about,.quiet,kbd,#said{color:var(--ink2);font-size:.875rem}
.warn{color:var(--warn)}
label{display:block;font-size:.9rem;margin:.9rem 0 .3rem}
fieldset label{margin:0}
input,textarea{display:block;width:100%;margin-top:.2rem;padding:.5rem .65rem;font:inherit;color:var(--ink);background:var(--field);border:1px solid var(--line);border-radius:6px;resize:vertical}
fieldset{margin:0 0 1rem;padding:.7rem .9rem .9rem;border:1px solid var(--line);border-radius:8px}
legend{padding:0 .4rem;font-size:.8rem;color:var(--ink2)}
.two{display:grid;grid-template-columns:1fr 1.6fr;gap:.8rem;margin-top:.7rem}
@media (max-width:34rem){.two{grid-template-columns:1fr}}
button{font:inherit;padding:.4rem .9rem;border:1px solid var(--line);border-radius:6px;background:var(--field);color:var(--ink);cursor:pointer}
button.main{background:var(--soft);border-color:var(--accent);color:var(--accent);font-weight:600}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
::placeholder{color:var(--ink2);opacity:.8}
kbd{font-family:inherit}
#said{margin-left:.5rem}
#text{font:.85rem/1.5 "JetBrains Mono",Consolas,"DejaVu Sans Mono",monospace}
@media print{button,kbd,#text,h2:last-of-type{display:none}}
`;
