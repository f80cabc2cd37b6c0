/** The coverage matrix, the other tables, the timeline and the lists. */
export const tableStyle = `
table{width:100%;border-collapse:collapse;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-top:1px solid var(--line)}
thead th,thead td{border-top:0;font-size:.8rem;font-weight:600;color:var(--soft);vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.zero{color:var(--soft)}
.note{display:block;font-size:.87em;margin-top:.15rem}
.filters{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:baseline;margin-bottom:.9rem;font-size:.9rem;color:var(--soft)}
.filters select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:.3rem;padding:.15rem .4rem;margin-left:.25rem}
.matrix .part th{padding-top:1.5rem;border-top:0;font-size:1rem}
.matrix .what{min-width:18rem}.matrix .evidence{min-width:7.2rem}.matrix thead th:first-child{width:44%}.matrix .evidence span{display:block}.matrix th,.matrix td{padding-right:.6rem}.matrix thead .number{white-space:normal;width:4.4rem}.matrix td.keyword{display:table-cell;white-space:nowrap;padding-top:.62rem}
.matrix .evidence{color:var(--soft);font-size:.9em}.matrix th:nth-child(7),.matrix .evidence{padding-left:.6rem}
.matrix thead{position:sticky;top:0;background:var(--paper)}
.matrix tr:target{background:var(--wash)}
.tests{font-size:.87em;color:var(--soft);margin-top:.2rem}.tests ul{padding-left:1.1rem;margin:.3rem 0}.tests p{margin-top:.3rem}.tests summary{width:fit-content}
.tests i{font-style:normal;white-space:nowrap}.tests i::before{content:"— "}
.days b{white-space:nowrap}.days.bad b{color:var(--bad)}.days.warn b{color:var(--warn)}
.gap{padding:.9rem 0;border-top:1px solid var(--line)}.gap ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-top:.5rem;font-size:.93rem}
.gap .remedy{max-width:52rem}
.divergence{border-top:1px solid var(--line);padding:.5rem 0}.divergence summary>b{display:inline-block;min-width:3.6rem}.divergence .badge{margin:0 .3rem}
.changes{list-style:none;padding:0}.changes li{margin:.3rem 0}.worse{color:var(--bad)}
.timeline svg{display:block;width:100%;background:var(--wash);border-radius:.35rem}
.timeline .good{fill:var(--good)}.timeline .bad{fill:var(--bad)}.timeline .warn{fill:var(--warn)}.timeline .calm{fill:var(--calm)}
.axis{display:flex;justify-content:space-between;font-size:.8rem;color:var(--soft);padding:.2rem 0}
figcaption{font-size:.9rem;color:var(--soft);margin-bottom:.6rem}
.figures{max-width:58rem}.figures th{font-weight:400}.figures thead th{font-weight:600}.longest{list-style:none;padding:0;font-size:.9rem;color:var(--soft);margin:.4rem 0 .8rem}.bar{width:34%}.bar svg{display:block;width:100%;height:.55rem;margin-top:.5em}.bar rect{fill:var(--calm)}
@media (max-width:60rem){
.cards,.cards thead,.cards tbody,.cards tr,.cards td,.cards tbody th{display:block}
.cards thead{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards td,.cards tbody th{border:0;padding:.12rem 0;text-align:left}.cards tr{border-top:1px solid var(--line);padding:.7rem 0}
.matrix tr{display:flex;flex-wrap:wrap;gap:.1rem .9rem;align-items:baseline}.matrix .what,.matrix .part th{flex:0 0 100%}.matrix .outcome{order:-1}.matrix td:nth-child(2){order:-1}
.matrix .number::before{color:var(--soft)}.matrix td:nth-child(3)::before{content:"Scenarios "}.matrix td:nth-child(4)::before{content:"Properties "}.matrix td:nth-child(5)::before{content:"Models "}.matrix td:nth-child(6)::before{content:"Whole run "}.matrix .zero{display:none}.matrix .number,.matrix .evidence{font-size:.87em;text-align:left}
.matrix .what,.matrix .evidence{min-width:0}.matrix .evidence span{display:inline}.figures{font-size:.85rem}.figures td,.figures th{padding-right:.5rem}.figures thead th{white-space:normal}.bar{display:none}
}
`;
