import { type GuestMapping, type ReadLabel, type ReadType, saidOf } from '../../shared/guest-mapping.ts';
import { type GuestFacts, mostLookedAt, typesIn } from './look-around.ts';

/** How a database is read, a line each label and type, for whoever reads it at a terminal. */
export function tellMapping(facts: GuestFacts, { labels, types }: GuestMapping): string[] {
  const { nodes, relationships } = facts.size;
  const isCut = nodes > mostLookedAt || relationships > mostLookedAt;
  return [
    ...(isCut
      ? [`  (seen in the first ${mostLookedAt} nodes and relationships of ${nodes} and ${relationships})`]
      : []),
    ...[...facts.labels]
      .reverse()
      .map(({ label, count }) => `  :${label} (${count})${labelWords(saidOf(labels, label))}`),
    ...typesIn(facts).map((type) => `  [:${type}]${typeWords(saidOf(types, type))}`),
  ];
}

function labelWords(read: ReadLabel = {}): string {
  const { names, date, code, coding, point, lon, lat, place, ...marks } = read;
  const does = Object.entries(marks).flatMap(([mark, value]) => (value === true ? [mark] : []));
  return told([
    ...(typeof place === 'string' ? [`a place (${place})`] : []),
    ...does,
    ...(names === undefined ? [] : [`name: ${names[0] ?? ''}`]),
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...(code === undefined ? [] : [`code: ${code}${coding === undefined ? '' : ` (${coding})`}`]),
    ...(point === undefined ? [] : [`point: ${point}`]),
    ...(lon === undefined || lat === undefined ? [] : [`degrees: ${lon}, ${lat}`]),
  ]);
}

function typeWords({ date, turned, owns, ...marks }: ReadType = {}): string {
  return told([
    ...Object.entries(marks).flatMap(([mark, value]) => (value === true || Array.isArray(value) ? [mark] : [])),
    ...(owns === undefined ? [] : [`owns, from the ${owns}`]),
    ...(turned === true ? ['from its end to its start'] : []),
    ...(date === undefined ? [] : [`date: ${date}`]),
  ]);
}

function told(words: readonly string[]): string {
  return words.length === 0 ? '' : `: ${words.join(', ')}`;
}
