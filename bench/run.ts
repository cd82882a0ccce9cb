/**
 * What is measured: the program's own way against the bare engine call for the same rows, in the same run. Each figure is a
 * ratio; the machine is named, for milliseconds mean nothing without it. `npm run bench`, or `npm run bench -- links search paths supply`. `draft` and `tables`
 * measure no time but what rules and guesses find against what people found. `fuzz`, `chaos` and `load` run only where they are asked for.
 */
import { cpus } from 'node:os';
import { measureConsole } from './console.ts';
import { measureDraft } from './draft/measure.ts';
import { measureIntake } from './intake/measure.ts';
import { measurePage } from './intake/through-page.ts';
import { type LargeBench, measureLarge } from './large.ts';
import { measureLinks } from './links.ts';
import { measureTables } from './tables/measure.ts';
import { measureRoutes } from './routes.ts';
import { measureChaos } from './trust/chaos.ts';
import { measureFuzz } from './trust/fuzz.ts';
import { measureLoad } from './trust/load.ts';

const all = {
  ...{ routes: measureRoutes, links: measureLinks, console: measureConsole },
  ...{ tables: measureTables, draft: measureDraft, intake: measureIntake, page: measurePage },
};
/** Those that take many minutes. */
const long = { fuzz: measureFuzz, chaos: measureChaos, load: measureLoad };
/** Those that share one large graph. */
const large: readonly LargeBench[] = ['search', 'paths', 'supply'];

const asked = process.argv.slice(2);
const names = [...Object.keys(all), ...Object.keys(long), ...large];
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`wanted ${names.join(' or ')}, found ${unknown.join(' ')}`);
  process.exit(2);
}
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
for (const [name, measure] of Object.entries({ ...all, ...long })) {
  if (asked.length > 0 ? !asked.includes(name) : name in long) continue;
  console.log(`\n${name}`);
  await measure();
}
const largeAsked = large.filter((name) => asked.length === 0 || asked.includes(name));
if (largeAsked.length > 0) {
  console.log(`\n${largeAsked.join(', ')}`);
  await measureLarge(largeAsked);
}
