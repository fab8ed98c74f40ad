import type { Paper } from "./documentModel";

const look = `
:root{--ink:#1d2125;--ink2:#565c63;--accent:#1f4f5a;--line:#e2ded3;--line2:#9fb3b6;--panel:#f4f2ec}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:2.5rem 1.5rem 4rem;color:var(--ink);background:#fff;font:16px/1.55 "Source Serif 4","Source Serif 4 Variable",Georgia,"Times New Roman",serif}
.running,.meta,.note,table,figcaption,nav,footer{font-family:Inter,"Inter Variable",Calibri,Carlito,Arial,sans-serif;font-variant-numeric:tabular-nums}
.running{display:flex;justify-content:space-between;gap:1rem;border-bottom:1px solid #d9d6cd;padding-bottom:.5rem;font-size:.72rem;color:var(--ink2)}
.running{margin-bottom:1.6rem}
footer{margin-top:2.5rem;font-size:.72rem;color:var(--ink2)}
.meta,.note{font-size:.83rem;color:var(--ink2);margin:.4rem 0}
h1{font-size:2.1rem;line-height:1.15;margin:.3rem 0 .6rem;font-weight:600}
h2{font-size:1.3rem;line-height:1.25;margin:2rem 0 .5rem;color:var(--accent);font-weight:600}
h3{font-size:1.06rem;line-height:1.3;margin:1.5rem 0 .4rem;color:var(--accent);font-weight:600}
h4{font-size:1rem;margin:1.2rem 0 .3rem;color:var(--accent);font-weight:600}
p{margin:0 0 .7rem}
ul,ol{margin:0 0 .8rem;padding-inline-start:1.4rem}
li{margin:.2rem 0}
a{color:#1f5f6b;text-decoration-color:var(--line2);text-underline-offset:.15em}
nav{font-size:.85rem;margin:1.4rem 0 1.6rem;break-inside:avoid}
nav p{font-weight:600;margin:0 0 .3rem}
nav ol{columns:2}
nav ol{list-style:none;margin:0;padding:0}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.8rem;line-height:1.4;margin:.6rem 0 1.2rem}
caption{caption-side:bottom;text-align:start;font-size:.76rem;color:var(--ink2);padding-top:.4rem}
td,th{padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600}
thead th{border-bottom:2px solid var(--line2)}
tbody th{font-weight:400;color:var(--ink2)}
figure{margin:.8rem 0 1.2rem}
figure img{max-width:100%;height:auto;display:block}
.wide figure{margin-left:calc(50% - min(50vw - 1rem,34rem));margin-right:calc(50% - min(50vw - 1rem,34rem))}
figcaption{font-size:.76rem;color:var(--ink2);margin-top:.4rem}
blockquote{margin:0 0 .8rem;padding-inline-start:1rem;border-inline-start:2px solid var(--line2);font-style:italic}
pre,code{font-family:"JetBrains Mono","JetBrains Mono Variable",Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
pre{background:var(--panel);padding:.7rem .9rem;white-space:pre-wrap;overflow-wrap:anywhere}
.soft{color:var(--ink2)}
a,em,strong,code,span{unicode-bidi:isolate}
@media print{body{max-width:none;padding:0;font-size:10.5pt}.running{display:none}h1,h2,h3,h4{break-after:avoid}tr,figure,caption{break-inside:avoid}thead{display:table-header-group}.wide{page:wide}.wide figure{margin-left:0;margin-right:0}.wide img{max-height:150mm}a{color:inherit}}
`;

/** The look of a report as a web page, and on paper: the same measures as in Word, readable without our fonts. */
export function htmlStyle(paper: Paper): string {
  return `${look}@page{size:${paper};margin:20mm 21mm}@page wide{size:${paper} landscape}\n`;
}
