import type { TypedValue } from '../../shared/contract/cypher-values.ts';
import { join, listOf, nullType, ofBase, type TypesByName, type ValueType } from '../store/value-type.ts';

export function typesOfParameters(parameters: Readonly<Record<string, TypedValue>>): TypesByName {
  return new Map(Object.entries(parameters).map(([name, value]) => [name, typeOfParameter(value)]));
}

/** The type of a parameter's value. A float without fraction reaches the embedded engine as an integer and is not told apart there. */
function typeOfParameter(value: TypedValue): ValueType {
  switch (value.$type) {
    case 'Null':
      return nullType;
    case 'Boolean':
    case 'String':
      return ofBase(value.$type);
    case 'Integer':
      return Number.isSafeInteger(Number(value._value)) ? { ...ofBase('Integer'), isSmall: true } : ofBase('Integer');
    case 'Float':
      return ofBase(
        Number.isInteger(Number(value._value)) || !Number.isFinite(Number(value._value)) ? 'Other' : 'Float',
      );
    case 'List': {
      const [first, ...rest] = value._value.map(typeOfParameter);
      return listOf(first === undefined ? undefined : rest.reduce(join, first));
    }
    case 'Map':
      return {
        bases: ['Map'],
        nullable: false,
        fields: typesOfParameters(value._value),
      };
    default:
      return ofBase('Other');
  }
}
