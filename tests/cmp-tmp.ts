import { mkdtempSync } from 'node:fs';
import { createConsole } from '../server/cypher/console.ts';
import { createInspector } from '../server/cypher/inspector.ts';
import { openEngineUnderTest } from './tck/engine-under-test.ts';
import { compare } from './differential/compare.ts';
import { writeRandomGraph } from './differential/random-graph.ts';
const d=mkdtempSync('/tmp/cmp-'); const e=await openEngineUnderTest('embedded',d), n=await openEngineUnderTest('neo4j',d);
const seed=Number(process.argv[2]); await writeRandomGraph(e.engine,seed); await writeRandomGraph(n.engine,seed);
const i=createInspector(), j=createInspector(); const a=createConsole(e.engine,i), b=createConsole(n.engine,j);
for(const q of process.argv.slice(3)){ const r=await compare(a,b,q); console.log(r.outcome,'|',q); if(r.outcome!=='same') console.log('   E',r.embedded.slice(0,400).replace(/\n/g,' ; '),'\n   N',r.neo4j.slice(0,400).replace(/\n/g,' ; ')); }
await i.close(); await j.close(); await e.close(); await n.close();
