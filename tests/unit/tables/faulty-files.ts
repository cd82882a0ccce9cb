import { twoOfOneName, workbookOf } from '../../support/workbook.ts';
import { type Faulty, faultyZips, nothing } from './faulty-zips.ts';

const gbk = Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]);
const edges = (inside: string) => `<?xml version="1.0"?>${inside}`;
const gexf = (inside: string) => edges(`<gexf xmlns="http://gexf.net/1.3"><graph>${inside}</graph></gexf>`);

/** Files that no dataset can be made of, each with its answer. */
export const faultyFiles: Faulty[] = [
  ['an empty file', 'a.csv', '', 'a.csv: wanted a table, found an empty file'],
  ['a file of blanks', 'a.csv', ' \n\n \t\n', 'a.csv: wanted a table, found an empty file'],
  ['a byte order mark alone', 'a.csv', '\uFEFF', 'a.csv: wanted a table, found an empty file'],
  [
    'bytes that are no text',
    'a.csv',
    Buffer.from([1, 2, 0, 3, 4, 5, 6, 7, 8, 9]),
    'a.csv: wanted a text file, found bytes of another kind of file',
  ],
  [
    'nothing, a lot of it',
    'a.csv',
    nothing.subarray(0, 1_000_000),
    'a.csv: wanted a text file, found bytes of another kind of file',
  ],
  ['more bytes than are taken', 'a.csv', nothing, 'a.csv: wanted at most 30000000 bytes in all, found 40000000'],
  [
    'a PDF',
    'a.pdf',
    '%PDF-1.7\n',
    'a.pdf: wanted a table: CSV, XLSX, ODS, JSON lines, GraphML, GEXF or a zip of them, found a PDF',
  ],
  [
    'a picture',
    'a.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
    'a.csv: wanted a table: CSV, XLSX, ODS, JSON lines, GraphML, GEXF or a zip of them, found a picture',
  ],
  [
    'a gzip',
    'a.csv.gz',
    Buffer.from([0x1f, 0x8b, 8, 0]),
    'a.csv.gz: wanted a table: CSV, XLSX, ODS, JSON lines, GraphML, GEXF or a zip of them, found a gzip: unpack it first',
  ],
  [
    'an archive of another kind',
    'a.7z',
    Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
    'a.7z: wanted a table: CSV, XLSX, ODS, JSON lines, GraphML, GEXF or a zip of them, found an archive that is no zip',
  ],
  [
    'a web page',
    'a.csv',
    '<!DOCTYPE html><html></html>',
    'a.csv: wanted a table: CSV, XLSX, ODS, JSON lines, GraphML, GEXF or a zip of them, found a page or another XML file',
  ],
  [
    'another XML',
    'a.xml',
    '<?xml version="1.0"?><rss/>',
    'a.xml: wanted a table: CSV, XLSX, ODS, JSON lines, GraphML, GEXF or a zip of them, found a page or another XML file',
  ],
  [
    'two encodings in one file',
    'a.csv',
    Buffer.concat([Buffer.from('国家,条约\n智利,巴黎\n秘鲁,伯尔尼\n'), gbk, Buffer.from(',b\n')]),
    'a.csv:row 4: wanted one encoding in the whole file, such as UTF-8, found bytes of another encoding than the lines before and after; perhaps saving the file anew as “CSV UTF-8”',
  ],
  [
    'a quotation mark that is never closed',
    'a.csv',
    'from,to\n"a,b\nc,d\n',
    'a.csv:row 2: wanted separated values (RFC 4180), found a quotation mark that is never closed; perhaps closing it',
  ],
  [
    'a quotation mark inside a cell',
    'a.csv',
    'from,to\na "b" c,d\n',
    'a.csv:row 2: wanted separated values (RFC 4180), found a quotation mark inside a cell that does not begin with one; perhaps putting the cell in quotation marks and doubling those in it',
  ],
  [
    'text behind a closing quotation mark',
    'a.csv',
    'from,to\n"a"b,d\n',
    'a.csv:row 2: wanted separated values (RFC 4180), found text behind a closing quotation mark',
  ],
  [
    'a row with a cell too many',
    'a.csv',
    'from,to\na,b\nc,d,e\n',
    'a.csv:row 3: wanted 2 cells, as the row of names has, found 3: "d | e" at its end; perhaps quotation marks around the cell that has a separator in it',
  ],
  [
    'a row without an end',
    'a.csv',
    `from,to\n${'x'.repeat(5_000_000)}`,
    'a.csv:row 2: wanted separated values (RFC 4180), found a row of more than 4000000 characters',
  ],
  [
    'too many columns',
    'a.csv',
    `${Array.from({ length: 60 }, (_, at) => `c${at}`).join(',')}\n`,
    'a.csv:row 1: wanted at most 50 columns, found 60',
  ],
  ['too many rows', 'a.csv', `from,to\n${'a,b\n'.repeat(300)}`, 'a.csv: wanted at most 200 rows, found more'],
  [
    'a cell that is a book',
    'a.csv',
    `from,to\na,${'x'.repeat(1200)}\n`,
    'a.csv:row 2: wanted at most 1000 characters in a cell, found more',
  ],
  [
    'one column',
    'a.csv',
    'amount\n1\n2\n',
    'a.csv: wanted two columns of names, or one of names and one of what they lie in, found amount; perhaps a mapping of your own (--mapping)',
  ],
  [
    'a day that is none',
    'a.csv',
    'country,treaty,date\nChad,Bern,2017/2/30\nMali,Bern,2017/3/1\nMali,Paris,2017/3/2\n',
    'a.csv:row 2:date: wanted a day of the calendar, found "2017/2/30"; perhaps 2017',
  ],
  [
    'JSON with a slip',
    'a.jsonl',
    '{"name":"a"}\n{"name":\n',
    'a.jsonl:row 2: wanted a JSON object, as {"name": "…"}, found "{\\"name\\":"',
  ],
  ['JSON that is no object', 'a.json', '[{"a":1},2]', 'a.json:row 2: wanted a JSON object, as {"name": "…"}, found 2'],
  ['an empty JSON list', 'a.json', '[]', 'a.json: wanted JSON objects, found none'],
  [
    'GEXF that ends early',
    'a.gexf',
    gexf('<nodes>').replace('</graph></gexf>', ''),
    'a.gexf:row 1: wanted a GraphML or GEXF file of whole XML, without a document type, found 1:',
  ],
  [
    'GEXF with a document type',
    'a.gexf',
    edges('<!DOCTYPE x [<!ENTITY a "b">]><gexf><graph/></gexf>'),
    'a.gexf:row 1: wanted a GraphML or GEXF file of whole XML, without a document type, found a document type declaration',
  ],
  [
    'GraphML of nothing',
    'a.graphml',
    edges('<graphml><graph/></graphml>'),
    'a.graphml: wanted nodes and edges, found none',
  ],
  ...faultyZips,
  ['two sheets of one name', 'a.xlsx', twoOfOneName(), 'a.xlsx:One: wanted each sheet’s name once, found One again'],
  [
    'an empty workbook',
    'a.xlsx',
    workbookOf([{ name: 'one', rows: [] }]),
    'a.xlsx:one: wanted a table, found an empty sheet',
  ],
  [
    'a cell with an error',
    'a.xlsx',
    workbookOf([
      {
        name: 'one',
        rows: [
          ['from', 'to'],
          ['a', 'b'],
          ['c', 'd'],
        ],
        cells: { B3: { t: 'e', v: 0x07, w: '#DIV/0!' } },
      },
    ]),
    'a.xlsx:one:row 3:B: wanted a value, found the error #DIV/0!',
  ],
];
