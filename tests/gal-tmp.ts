import { questions } from '../client/state/gallery.ts';
import { asCypher } from '../client/state/as-cypher.ts';
const all=[...questions.map(q=>({n:q.en,s:q.statement,p:Object.fromEntries(Object.entries(q.parameters??{}).map(([k,v])=>[k,v.text]))})),
 ...(['cross-border','agreements','alliances','companies','projects','all'] as const).flatMap(lens=>asCypher({view:'network',lens,selection:undefined,paths:undefined,supply:undefined} as never).map(s=>({n:lens,s:s.statement,p:{}}))),
 ...asCypher({view:'network',lens:'all',selection:{what:'entity',id:'county:431026'}} as never).map(s=>({n:s.what,s:s.statement,p:{}})),
 ...asCypher({view:'matrix',lens:'all',selection:{what:'pair',a:'county:431026',b:'county:431027'}} as never).map(s=>({n:s.what,s:s.statement,p:{}})),
 ...asCypher({view:'timeline',lens:'all'} as never).map(s=>({n:s.what,s:s.statement,p:{}})),
];
for(const {n,s,p} of all){ const r=await fetch('http://localhost:3999/api/cypher',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({statement:s,parameters:p})}); const j=await r.json() as any; console.log(j.error? 'FAIL '+JSON.stringify(j.error).slice(0,250): j.data.values.length, '|', n, JSON.stringify(j.hints??[]).slice(0,150)); }
