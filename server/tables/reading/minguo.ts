/** Days and years of the Republic of China without a word that says so: 113/2/20, 113年2月. */
const bare = /(?<![\d/.年]|民[國国]\s?)(\d{1,3})(?:([/.])(\d{1,2})\2(\d{1,2})(?![\d/.])|年(?!\d{3}))/gu;

/** A cell with what its column means by bare numbers written out: 民國113年2月20日. Others as they are. */
export function writtenOut(cell: string): string {
  return cell.replaceAll(bare, (_, year: string, __: unknown, month?: string, day?: string) =>
    month === undefined || day === undefined ? `民國${year}年` : `民國${year}年${month}月${day}日`,
  );
}
