import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';

/** What was saved, as text; a browser that is connected to names no file. */
export async function readDownload(download: Download): Promise<string> {
  return (await buffer(await download.createReadStream())).toString();
}
