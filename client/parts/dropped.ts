/** A file with its name, below the folder that was dropped. */
export interface BroughtFile {
  name: string;
  file: Blob;
}

/** What was chosen; the same file can be chosen again. */
export function filesOfInput(input: HTMLInputElement): BroughtFile[] {
  const files = [...(input.files ?? [])].map((file) => ({ name: file.name, file }));
  input.value = '';
  return files;
}

/** What was dropped or pasted: files, and those in folders, with their names from there. To be called while the event is told. */
export async function filesOfTransfer(transfer: DataTransfer): Promise<BroughtFile[]> {
  // The list is emptied as soon as the event is over, so everything is taken out of it before the first wait.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const found = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const all = await Promise.all(
    found.map(async ({ entry, file }) => {
      if (entry?.isDirectory === true) return filesIn(entry, '');
      return file === null ? [] : [{ name: file.name, file }];
    }),
  );
  return all.flat();
}

/** Rows as spreadsheets copy them. Undefined where there is not even a row below the head. */
export function pastedTable(text: string, name: string): BroughtFile | undefined {
  if (!/\S\r?\n\s*\S/.test(text)) return undefined;
  const kind = text.includes('\t') ? 'tsv' : 'csv';
  return { name: `${name}.${kind}`, file: new Blob([text], { type: 'text/plain' }) };
}

async function filesIn(entry: FileSystemEntry, around: string): Promise<BroughtFile[]> {
  const name = `${around}${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ name, file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  // A reader gives its entries in lots, the last of which is empty.
  for (let lot = await next(reader); lot.length > 0; lot = await next(reader)) inside.push(...lot);
  const all = await Promise.all(
    inside.filter((one) => !one.name.startsWith('.')).map((one) => filesIn(one, `${name}/`)),
  );
  return all.flat();
}

function next(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
