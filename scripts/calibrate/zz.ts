import { calibrateTogether, extractLevels, together } from './structure-a.js';
const show=(t:string,c:ReturnType<typeof calibrateTogether>,fixed=new Map<string,number>())=>{console.log(t,'loss',c.loss.toFixed(2)); console.log(c.rows.map(r=>`${r.name.replace('hydroxymitragynine','OH')} ${(r.model/r.seen).toFixed(3)}`).join(' | ')); const e=extractLevels(new Map([...fixed,...c.values.map(({id,value})=>[id,value] as const)])); console.log(e.map(x=>`${x.mg}: ${x.ratio.toFixed(2)} 7OH ${x.formedRatio.toFixed(2)}`).join('  '));};
const less=(ids:string[])=>together.filter(({id})=>!ids.includes(id));
const one=new Map([['7-hydroxymitragynine/spreading-rate',1e-9],['7-hydroxymitragynine/returning-rate',0.1]]);
show('one compartment 7-OH',calibrateTogether(one,less([...one.keys()])),one);
const nowear=new Map([['mitragynine/worn-path-inactivation',1e-12]]);
show('no wear',calibrateTogether(nowear,less([...nowear.keys()])),nowear);
const alike=new Map([['7-hydroxymitragynine/formation-worn-share',1],['mitragynine/worn-share',1]]);
show('forming enzyme wears alike',calibrateTogether(alike),alike);
for (const w of [0.3,0.45,0.8,1]) { const m=new Map([['mitragynine/worn-share',w]]); show('w '+w,calibrateTogether(m),m);}
for (const [n,x] of [['gut/tea-absolute-availability',0.05],['gut/tea-absolute-availability',0.2],['body/gastric-emptying-rate',1000]] as const) { const m=new Map([[n,x]]); show(n+x,calibrateTogether(m),m);}
