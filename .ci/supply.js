// The bill of materials as CycloneDX, of what the program runs on and what its page is built of, into dist/sbom.json; ends with 1
// where a licence is not on the list below.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';

/** Licences under which a package may be part of the program, its page or its tests. */
const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
];

/** Those of which the lock file says another or none, each with what was read in it and why it may. */
const also = [
  [/^@grafeo-db\/js-/, 'Apache-2.0, as @grafeo-db/js, which it is the binary of'],
  [/^(ssh2|cpu-features|buildcheck)$/, 'MIT, said as package.json once had it; of the tests'],
  [/^duck$/, 'BSD-2-Clause'],
  [/^@sgratzl\/science$/, 'BSD-3-Clause'],
  [/^(axe-core|lightningcss(-.*)?)$/, 'MPL-2.0: tools of the tests and the build, no part of what is given on'],
  [/^spdx-(exceptions|ranges)$/, 'CC-BY-3.0 lists that this check reads, no part of what is given on'],
];

const root = join(import.meta.dirname, '..');
const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  ...{ cwd: root, encoding: 'utf8', maxBuffer: 100_000_000, shell: process.platform === 'win32' },
});
const bill = JSON.parse(text);
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'sbom.json'), text);

const refused = bill.components.filter(({ name, licenses = [] }) => {
  const said = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '');
  return !also.some(([names]) => names.test(name)) && !(said.length > 0 && said.every(isAllowed));
});

function isAllowed(licence) {
  try {
    return satisfies(licence, allowed);
  } catch {
    return false;
  }
}

for (const { name, version, licenses } of refused)
  console.error(
    `${name}@${version}: wanted a licence of the list in .ci/supply.js, found ${JSON.stringify(licenses ?? 'none')}`,
  );
console.log(
  `${bill.components.length} packages, ${refused.length} with a licence that is not on the list; dist/sbom.json`,
);
process.exitCode = refused.length === 0 ? 0 : 1;
