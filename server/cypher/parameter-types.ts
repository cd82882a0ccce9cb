import type { TypedValue } from '../contract/cypher-values.ts';
import { join, listOf, nullType, ofBase, type ValueType } from '../store/value-type.ts';

/** The type of a parameter's value. A float without fraction reaches the embedded engine as an integer and is not told apart there. */
export function typeOfParameter(value: TypedValue): ValueType {
  switch (value.$type) {
    case 'Null':
      return nullType;
    case 'Boolean':
    case 'Integer':
    case 'String':
      return ofBase(value.$type);
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
        fields: Object.fromEntries(Object.entries(value._value).map(([key, one]) => [key, typeOfParameter(one)])),
      };
    default:
      return ofBase('Other');
  }
}
