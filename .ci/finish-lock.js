// Finishes package-lock.json after `npm install --package-lock-only`: takes the download addresses out, and puts in the
// optional packages of other platforms that npm left out because the registry at hand did not have them. Without the
// latter `npm ci` refuses the lock; on the platform itself they are fetched by name and version.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;
// It declares Node 24 for completion, which runs in the browser alone; what the server uses of it is tested on Node 20, 22 and 24.
delete packages['node_modules/@neo4j-cypher/language-support'].engines;
for (const entry of Object.values(packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
    packages[`node_modules/${name}`] ??= { version, ...platformOf(name), optional: true };
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);

/** Native packages carry their platform in their name: …-darwin-arm64, …-linux-x64-musl, …-win32-x64-msvc. */
function platformOf(name) {
  const [, os, cpu, abi] = /-(darwin|linux|win32|freebsd|android)-(arm64|arm|x64|ia32)(?:-(\w+))?$/.exec(name) ?? [];
  if (os === undefined) throw new Error(`${name} does not say its platform`);
  const libc = { gnu: 'glibc', musl: 'musl' }[abi];
  return { cpu: [cpu], ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}), os: [os] };
}
