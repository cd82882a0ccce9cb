import { inCell } from '../../shared/table-cells.ts';

/** The files of a dataset of one table, who is party to which treaty, with no document beside it. */
export const tableFiles: Readonly<Record<string, string>> = {
  'datapackage.json': JSON.stringify({
    name: 'treaties',
    title: 'Treaties',
    licenses: [{ name: 'CC0-1.0' }],
    resources: [
      resource('entities', 'id kind name aliases within basis document row cells quote note'),
      resource('relations', 'source type target basis document row cells quote occurrence status date note'),
    ],
    documents: [
      { id: 'members', path: 'documents/members.txt', title: 'members.csv', table: { file: 'members.csv', head: 1 } },
    ],
    references: [{ id: 'atlas', title: 'An atlas, 2024' }],
  }),
  'vocabulary.json': JSON.stringify({
    kinds: { Power: { en: 'Power', place: 'province' }, Treaty: { en: 'Treaty', hub: true } },
    relations: {
      JOINED: { en: 'joined', domain: ['Power'], range: ['Treaty'], party: true },
      BORDERS: { en: 'borders', domain: ['Power'], range: ['Power'] },
    },
  }),
  'documents/members.txt': [
    ['country', 'treaty', 'date'],
    ['Chad', 'Bern; Paris', '1971'],
    ['Perú', 'Bern', '1988'],
    ['', '', ''],
  ]
    .map((row) => `${row.map(inCell).join('\t')}\n`)
    .join(''),
  'entities.csv': [
    'id,kind,name,aliases,within,basis,document,row,cells,quote,note',
    'power:chad,Power,Chad,,,table,members,2,A,,',
    'power:perú,Power,Perú,Peru,,table,members,3,A,,',
    'treaty:bern,Treaty,Bern,,,table,members,2,B,,',
    'treaty:paris,Treaty,Paris,,,table,members,2,B,,',
    '',
  ].join('\n'),
  'relations.csv': [
    'source,type,target,basis,document,row,cells,quote,occurrence,status,date,note',
    'power:chad,JOINED,treaty:bern,table,members,2,A|B,,,,1971,',
    'power:chad,JOINED,treaty:paris,table,members,2,A|B,,,,1971,',
    'power:perú,JOINED,treaty:bern,table,members,3,A|B,,,,1988,',
    'power:chad,BORDERS,power:perú,reference,atlas,,,,,,,',
    '',
  ].join('\n'),
};

function resource(name: string, columns: string) {
  const fields = columns.split(' ').map((column) => ({
    name: column,
    type: column === 'row' || column === 'occurrence' ? 'integer' : 'string',
  }));
  return { name, path: `${name}.csv`, schema: { fields } };
}
