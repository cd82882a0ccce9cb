import { zipOf } from '../../support/zip.ts';

export const nothing = Buffer.alloc(40_000_000);
/** More than one file may be. */
const bomb = nothing.subarray(0, 21_000_000);
const pair = 'from,to\na,b\n';

export type Faulty = [what: string, name: string, content: string | Uint8Array, answer: string];

/** Zips, and workbooks by their zip, that are none or mean harm. */
export const faultyZips: Faulty[] = [
  ['a zip of nothing', 'a.zip', zipOf([]), 'a.zip: wanted tables in the zip, found none'],
  [
    'a zip of a dataset',
    'a.zip',
    zipOf([
      { name: 'd/datapackage.json', content: '{}' },
      { name: 'd/vocabulary.json', content: '{}' },
    ]),
    'a.zip: wanted tables in a zip, found a dataset, which needs no import; perhaps unpacking it, then kuajie load',
  ],
  [
    'a zip that is cut',
    'a.zip',
    zipOf([{ name: 'a.csv', content: pair }]).subarray(0, 40),
    'a.zip: wanted a whole zip, found one that is damaged or ends too early; perhaps saving or downloading it anew',
  ],
  [
    'a workbook that is cut',
    'a.xlsx',
    zipOf([{ name: 'xl/workbook.xml', content: pair }]).subarray(0, 40),
    'a.xlsx: wanted a whole workbook, found one that is damaged or ends too early; perhaps saving or downloading it anew',
  ],
  [
    'a name that leads out of the zip',
    'a.zip',
    zipOf([{ name: '../a.csv', content: pair }]),
    'a.zip: wanted names that stay within the zip, found "../a.csv"',
  ],
  [
    'a name from the root',
    'a.zip',
    zipOf([{ name: '/etc/a.csv', content: pair }]),
    'a.zip: wanted names that stay within the zip, found "/etc/a.csv"',
  ],
  [
    'two of one name in a zip',
    'a.zip',
    zipOf([
      { name: 'a.csv', content: pair },
      { name: 'a.csv', content: pair },
    ]),
    'a.zip: wanted each name once in a zip, found a.csv again',
  ],
  [
    'a zip with a password',
    'a.zip',
    zipOf([{ name: 'a.csv', content: pair, isEncrypted: true }]),
    'a.zip: wanted a zip without a password, found a.csv',
  ],
  [
    'a zip in a zip',
    'a.zip',
    zipOf([{ name: 'b.zip', content: zipOf([{ name: 'a.csv', content: pair }]) }]),
    'a.zip/b.zip: wanted tables in a zip, found a zip in a zip',
  ],
  [
    'too many files in a zip',
    'a.zip',
    zipOf(Array.from({ length: 12 }, (_, at) => ({ name: `${at}.csv`, content: pair }))),
    'a.zip: wanted at most 10 files in a zip, found 12',
  ],
  [
    'a zip bomb',
    'a.zip',
    zipOf([{ name: 'a.csv', content: bomb }]),
    'a.zip: wanted at most 20000000 bytes in a file that is unpacked, found more in a.csv',
  ],
  [
    'a zip bomb that says it is small',
    'a.zip',
    zipOf([{ name: 'a.csv', content: bomb, saidSize: 100 }]),
    'a.zip: wanted a whole zip, found',
  ],
  [
    'a bomb in many files',
    'a.zip',
    zipOf(Array.from({ length: 9 }, (_, at) => ({ name: `${at}.csv`, content: nothing.subarray(0, 5_000_000) }))),
    'a.zip: wanted at most 20000000 bytes in a file that is unpacked, found more in 4.csv',
  ],
  [
    'a bomb that is a workbook',
    'a.xlsx',
    zipOf([{ name: 'xl/workbook.xml', content: bomb }]),
    'a.xlsx: wanted at most 10000000 bytes in a file that is unpacked, found more in xl/workbook.xml',
  ],
  [
    'a workbook that is none',
    'a.xlsx',
    zipOf([{ name: 'xl/workbook.xml', content: '<nonsense' }]),
    'a.xlsx: wanted a workbook that can be opened, found one that is broken; perhaps opening it in a spreadsheet program',
  ],
];
