import { isZip, readZip } from '../tables/reading/read-zip.ts';
import { type BroughtFile, usualLimits } from '../tables/reading/sheet.ts';
import type { Said } from '../tables/said.ts';

/** The files of a dataset's folder, where that is what was brought: in a zip, or one by one. */
export async function datasetIn(
  brought: readonly BroughtFile[],
  said: Said,
): Promise<Map<string, Uint8Array> | undefined> {
  const [first] = brought;
  if (first === undefined) return undefined;
  const isOneZip = brought.length === 1 && isZip(first.bytes);
  const inside = isOneZip
    ? await readZip(first, { limits: usualLimits, unpacked: { bytes: 0 }, most: usualLimits.unpackedBytes }, said)
    : brought;
  const description = inside.find(({ name }) => /(^|\/)datapackage\.json$/.test(name));
  if (description === undefined || !inside.some(({ name }) => /(^|\/)vocabulary\.json$/.test(name))) return undefined;
  const several = inside.filter(({ name }) => /(^|\/)datapackage\.json$/.test(name)).length;
  if (several > 1) {
    const [wanted, found, proposed] = [
      'one dataset at a time',
      `${several} in the zip`,
      'take them out one by one, or kuajie load',
    ];
    said.faults.push({
      file: first.name,
      rule: 'several-datasets',
      wanted,
      found,
      proposed,
      values: { count: several },
    });
    return undefined;
  }
  const folder = description.name.slice(0, -'datapackage.json'.length);
  return new Map(
    inside.filter(({ name }) => name.startsWith(folder)).map(({ name, bytes }) => [name.slice(folder.length), bytes]),
  );
}
