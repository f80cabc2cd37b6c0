import { evidenceStyle } from './style-evidence.ts';
import { tableStyle } from './style-tables.ts';

/** Colours, type and the frame of the page; light and dark by the reader's setting. */
const baseStyle = `
:root{--paper:#fff;--wash:#f7f6f3;--ink:#1d1b18;--soft:#5f5a52;--line:#e4e0d8;--link:#0b5394;--good:#13693f;--good-wash:#eef6f1;--bad:#ad2118;--bad-wash:#fcf0ee;--warn:#7d4b00;--warn-wash:#fcf4e3;--calm:#4c5460;--calm-wash:#f1f2f4;--mono:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--wash:#201f1c;--ink:#ece8e1;--soft:#aea89e;--line:#37342f;--link:#93c0f2;--good:#7ad1a3;--good-wash:#15261d;--bad:#ff9d90;--bad-wash:#301c19;--warn:#e8bb70;--warn-wash:#2c2313;--calm:#b9c0ca;--calm-wash:#24262b}}
*{box-sizing:border-box}
html{font-size:clamp(15px,13.6px + .22vw,20px);scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,summary:focus-visible,button:focus-visible,select:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:600}
p,ul,dl,figure{margin:0}
code,pre{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
h1,h3,h4,dd,.note,.lead,.scope{overflow-wrap:anywhere}
.soft,.note,.none,.lead,.test,.when,.basis,.scope,.exit,.more{color:var(--soft)}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
.page{max-width:88rem;margin:0 auto;padding:0 1.25rem 4rem}
nav{font-size:.87rem;padding:1rem 0;border-bottom:1px solid var(--line)}
nav p{font-weight:600;margin-bottom:.35rem}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1rem}
nav a{color:var(--soft);text-decoration:none;display:inline-block;padding:.15rem 0}
nav a:hover{color:var(--ink);text-decoration:underline}
main>section{margin-top:3.25rem}
main>section>h2{font-size:1.4rem;letter-spacing:-.01em;margin-bottom:.9rem}
main h3{font-size:1.05rem;margin:1.6rem 0 .5rem}
main h4{font-size:.95rem;margin:1.1rem 0 .4rem}
.lead{max-width:46rem;margin-bottom:.9rem}
@media (min-width:70rem){.page{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:2.4rem}nav{border:0;padding:2.6rem 0;position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto}nav ul{display:block}nav li{padding:.12rem 0}}
.verdict{margin-top:1.6rem;padding:1.6rem 1.7rem 1.5rem;border-radius:.5rem;border-left:.4rem solid}
.verdict.good{border-color:var(--good);background:var(--good-wash)}.verdict.bad{border-color:var(--bad);background:var(--bad-wash)}.verdict.warn{border-color:var(--warn);background:var(--warn-wash)}.verdict.calm{border-color:var(--calm);background:var(--calm-wash)}
.verdict h1{font-size:clamp(1.7rem,1.2rem + 2vw,2.7rem);letter-spacing:-.02em;line-height:1.12;margin:.3rem 0 .6rem;text-wrap:balance}
.verdict.good h1{color:var(--good)}.verdict.bad h1{color:var(--bad)}.verdict.warn h1{color:var(--warn)}
.subject{font-weight:600}.subject span{font-weight:400;color:var(--soft)}
.verdict .scope,.verdict .exit{color:var(--ink);max-width:52rem}
.verdict .exit{font-size:.9rem;margin-top:.8rem}
.culprits,.reasons{padding-left:1.1rem;margin-top:.8rem;max-width:58rem}.culprits{list-style:none;padding:0}
.culprits li,.reasons li{margin:.3rem 0}
.tiles{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.6rem;margin-top:1.2rem}
.tiles a{display:block;min-width:6.6rem;padding:.5rem .8rem .55rem;border-radius:.35rem;background:var(--paper);border:1px solid var(--line);text-decoration:none;color:var(--ink);line-height:1.25}
.tiles a:hover{border-color:currentColor}
.tiles b{display:block;font-size:1.5rem;font-weight:600;font-variant-numeric:tabular-nums}
.tiles a>span{font-size:.84rem;white-space:nowrap}
.tiles .good{color:var(--good)}.tiles .bad{color:var(--bad)}.tiles .warn{color:var(--warn)}.tiles .calm{color:var(--calm)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,44%),1fr));gap:.9rem 1.6rem}
.facts dt{font-size:.82rem;color:var(--soft)}.facts dd{margin:0}
.facts.wide{grid-template-columns:1fr;gap:.6rem;max-width:52rem;padding:.3rem 0 .8rem 1.1rem}
.notes{padding-left:1.1rem;margin-top:.9rem;color:var(--soft);max-width:58rem}
.badge,.keyword{display:inline-block;font-size:.8rem;line-height:1.4;border-radius:.25rem;white-space:nowrap}
.badge{padding:.05rem .45rem;font-weight:600}
.badge.good{color:var(--good);background:var(--good-wash)}.badge.bad{color:var(--bad);background:var(--bad-wash)}.badge.warn{color:var(--warn);background:var(--warn-wash)}.badge.calm{color:var(--calm);background:var(--calm-wash)}
.keyword{color:var(--soft);letter-spacing:.02em;font-weight:600;font-size:.76rem}
.id{font-weight:600;white-space:nowrap}
summary{cursor:pointer}
button{font:inherit;font-size:.85rem;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:.3rem;padding:.2rem .7rem;cursor:pointer}
button:hover{border-color:var(--soft)}
[hidden]{display:none!important}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.85rem;color:var(--soft)}
@media (max-width:40rem){.verdict{padding:1.1rem 1.1rem 1.2rem;margin-top:1rem}main>section{margin-top:2.5rem}.tiles{gap:.4rem}.tiles a{min-width:0}}
@media print{:root{--paper:#fff;--wash:#f7f6f3;--ink:#000;--soft:#444;--line:#ccc;--link:#000}html{font-size:10.5px}nav,.skip,.filters,.copy{display:none!important}.page{display:block;max-width:none;padding:0}details::details-content{content-visibility:visible;height:auto}.violation,.failure,.wire>div{break-inside:auto}h2,h3,h4,.label{break-after:avoid}tr{break-inside:avoid}.verdict,.badge,.difference div{print-color-adjust:exact}}
`;

/** The page's whole style sheet. */
export const style = `${baseStyle}${evidenceStyle}${tableStyle}`;
