// Takes the download addresses out of package-lock.json. npm's own switch for that also drops the optional packages of other platforms.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const entry of Object.values(lock.packages)) delete entry.resolved;
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);
