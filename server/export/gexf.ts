import type { Gathered } from './gather.ts';
import { type Attribute, attributesOf, attributeTypes, valuesOf } from './graph-attributes.ts';
import { xmlText } from '../../shared/xml-text.ts';

/** GEXF 1.3 (https://gexf.net), Gephi's own form. */
export function* gexfPieces(gathered: Gathered): Generator<string> {
  const attributes = attributesOf(gathered);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '<meta><creator>Kuajie 跨界</creator></meta>\n<graph mode="static" defaultedgetype="directed">\n';
  yield declared('node', attributes.entities);
  yield declared('edge', attributes.relations);
  yield `<nodes count="${gathered.entities.length}">\n`;
  for (const entity of gathered.entities)
    yield `<node id="${xmlText(entity.id)}" label="${xmlText(entity.name)}">${values(attributes.entities, entity)}</node>\n`;
  yield `</nodes>\n<edges count="${gathered.relations.length}">\n`;
  for (const relation of gathered.relations) {
    const { id, type, source, target } = relation;
    yield `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}" kind="${xmlText(type)}" label="${xmlText(type)}">${values(attributes.relations, relation)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declared<T>(what: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  const all = attributes.map(
    ({ id, name, type }) => `<attribute id="${number(id)}" title="${xmlText(name)}" type="${attributeTypes[type]}"/>`,
  );
  return `<attributes class="${what}" mode="static">${all.join('')}</attributes>\n`;
}

function values<T>(attributes: readonly Attribute<T>[], one: T): string {
  const all = [...valuesOf(attributes, one)].map(
    ([id, text]) => `<attvalue for="${number(id)}" value="${xmlText(text)}"/>`,
  );
  return `<attvalues>${all.join('')}</attvalues>`;
}

/** Some readers take an id that is no number for the name; nodes and edges count apart. */
function number(id: string): string {
  return id.slice(1);
}
