import type { Gathered } from './gather.ts';
import { type Attribute, attributesOf, attributeTypes, valuesOf } from './graph-attributes.ts';
import { xmlText } from '../../shared/xml-text.ts';

/** GraphML 1.1 (http://graphml.graphdrawing.org), as yEd, Gephi and others read it. */
export function* graphmlPieces(gathered: Gathered): Generator<string> {
  const attributes = attributesOf(gathered);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys('node', attributes.entities);
  yield keys('edge', attributes.relations);
  yield '<graph id="kuajie" edgedefault="directed">\n';
  for (const entity of gathered.entities)
    yield `<node id="${xmlText(entity.id)}">${data(attributes.entities, entity)}</node>\n`;
  for (const relation of gathered.relations) {
    const { id, source, target } = relation;
    yield `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">${data(attributes.relations, relation)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function keys<T>(what: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  return attributes
    .map(
      ({ id, name, type }) =>
        `<key id="${id}" for="${what}" attr.name="${xmlText(name)}" attr.type="${attributeTypes[type]}"/>\n`,
    )
    .join('');
}

function data<T>(attributes: readonly Attribute<T>[], one: T): string {
  return [...valuesOf(attributes, one)].map(([id, text]) => `<data key="${id}">${xmlText(text)}</data>`).join('');
}
