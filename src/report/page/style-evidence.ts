/** Violations, their failures and the exchanges that are their evidence. */
export const evidenceStyle = `
.violation{border-top:1px solid var(--line);padding:1.5rem 0 1.2rem}
.violation .label{font-size:.9rem;display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline;color:var(--soft)}
.violation>h3{font-size:1.22rem;margin:.25rem 0 .3rem;max-width:54rem;text-wrap:pretty}
.basis{font-size:.92rem}
.failure{margin-top:1.1rem}
.failure h4{margin:0 0 .55rem;font-weight:600}
.difference{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.6rem}
.difference div{padding:.6rem .9rem .7rem;border-radius:.35rem;border-left:3px solid}
.difference .good{background:var(--good-wash);border-color:var(--good)}.difference .bad{background:var(--bad-wash);border-color:var(--bad)}
.difference dt{font-size:.8rem;font-weight:600}.difference .good dt{color:var(--good)}.difference .bad dt{color:var(--bad)}
.difference dd{margin:0;font-family:var(--mono);font-size:.88em;white-space:pre-wrap}
.test{font-size:.85rem;margin-top:.45rem}
.exchange,.others{margin-top:.6rem;font-size:.92rem}
.exchange>summary,.others>summary{color:var(--link);padding:.15rem 0}
.others>.exchange{margin-left:1.1rem}
.wire{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:.6rem;margin-top:.4rem}
.wire>div{min-width:0}.wire .opened{grid-column:1/-1}
.wire .side{font-size:.8rem;color:var(--soft);margin-bottom:.2rem}
.wire pre{margin:0;padding:.7rem .9rem;background:var(--wash);border-radius:.35rem;white-space:pre-wrap;line-height:1.45}
.wire .name{color:var(--soft)}
.when{font-size:.84rem;margin-top:.35rem}
.replay{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:baseline;margin-top:.7rem;padding:.5rem .9rem;background:var(--wash);border-radius:.35rem}
.replay span{font-size:.82rem;color:var(--soft)}.replay code{flex:1 1 20rem;min-width:0}
.more{margin-top:.8rem;font-size:.92rem}
`;
