import { measureType, mentionType } from '../../../shared/default-roles.ts';
import { isOwnColumn } from '../../dataset/columns.ts';
import { kindNameOf, mark, slugOf, typeNameOf } from '../../tables/slug.ts';

/** Names by what they stand for, each given once. */
type Naming = (word: string) => string;

const takenKinds = ['Document', 'Measure', 'Entity', 'Dataset', 'Kuajie', 'KuajieDataset'];
const takenTypes = [mentionType, measureType];

/** Labels as kinds of a dataset, which have Latin letters alone: `正在 看` is `ZhengZaiKan`. */
export function kindNaming(): Naming {
  const plainOf = (label: string) => kindNameOf(label) ?? `Kind${mark(label)}`;
  return naming(plainOf, takenKinds, (plain, label) => [`${plain}Kind`, `${plain}${mark(label)}`]);
}

/** Types of others as types of a dataset: `ownedBy` is `OWNED_BY`. */
export function typeNaming(): Naming {
  const marked = (type: string) => mark(type).toUpperCase();
  const plainOf = (type: string) => typeNameOf(type) ?? `TYPE_${marked(type)}`;
  return naming(plainOf, takenTypes, (plain, type) => [`${plain}_TYPE`, `${plain}_${marked(type)}`]);
}

/** Properties as columns that the program does not need itself. */
export function columnNaming(taken: readonly string[]): Naming {
  const plainOf = (key: string) => {
    const name = key.replaceAll(/[\\`\p{Cc}]/gu, ' ').trim();
    return isOwnColumn('entities', name) && isOwnColumn('relations', name) ? name : `${name}_`;
  };
  return naming(plainOf, ['', ...taken], (plain, key) => [`${plain}_`, `${plain}_${mark(key)}`]);
}

/** Ids of documents, which are names of files too. */
export function documentNaming(): Naming {
  const plainOf = (table: string) => slugOf(table).replaceAll(/[^a-z0-9-]/g, '') || `table-${mark(table)}`;
  return naming(plainOf, [], (plain, table) => [`${plain}-${mark(table)}`]);
}

/** What differs stays different: where the plain name is taken, the first of the others that is not. */
function naming(
  plainOf: (word: string) => string,
  taken: readonly string[],
  others: (plain: string, word: string) => string[],
): Naming {
  const known = new Map<string, string>();
  const given = new Set(taken);
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const plain = plainOf(word);
    const name = [plain, ...others(plain, word)].find((one) => !given.has(one)) ?? `${plain}${known.size}`;
    known.set(word, name);
    given.add(name);
    return name;
  };
}
