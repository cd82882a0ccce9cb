import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { exhaust } from '../../lines/exhaust.ts';
import type { Said } from '../said.ts';
import type { BroughtFile } from './sheet.ts';

const newline = 10;
const lookedAt = 65_536;
const pieceBytes = 262_144;

/** Names of encodings as people know them, where the web's name is another. */
const knownNames: Readonly<Record<string, string>> = { gb18030: 'GB18030 (GBK, as Chinese Excel writes it)' };

/** A text as it is decoded: piece by piece, as often as wanted, or whole. It begins with no byte order mark. */
export interface DecodedText {
  pieces: () => Iterable<string>;
  whole: () => string;
}

/**
 * The text of a file: UTF-8 or UTF-16, with or without a mark, else the encoding that its bytes look like, which is said.
 * Undefined where no encoding fits the whole file, which is a fault.
 */
export function decodeText({ name, bytes }: BroughtFile, said: Said): DecodedText | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined)
    said.notices.push({
      ...{ file: name, rule: 'encoding', text: `read as ${utf16.toUpperCase()}` },
      values: { encoding: utf16.toUpperCase() },
    });
  const encoding = utf16 ?? (isUtf8(bytes) ? 'utf-8' : otherEncoding({ name, bytes }, said));
  if (encoding === undefined) return undefined;
  return { pieces: () => piecesOf(encoding, bytes), whole: () => new TextDecoder(encoding).decode(bytes) };
}

function* piecesOf(encoding: string, bytes: Uint8Array, isStrict = false): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: isStrict });
  for (let at = 0; at < bytes.length; at += pieceBytes)
    yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
  yield decoder.decode();
}

function otherEncoding({ name, bytes }: BroughtFile, said: Said): string | undefined {
  const bad = firstMixedLine(bytes);
  if (bad !== undefined) {
    said.faults.push({
      ...{ file: name, row: bad, rule: 'mixed-encodings' },
      wanted: 'one encoding in the whole file, such as UTF-8',
      found: 'bytes of another encoding than the lines before and after',
      proposed: 'saving the file anew as “CSV UTF-8”',
    });
    return undefined;
  }
  const encoding = likelyEncoding(bytes);
  if (!decodes(encoding, bytes)) {
    said.faults.push({
      ...{ file: name, rule: 'mixed-encodings' },
      wanted: `${knownNames[encoding] ?? encoding} to the end, as the file begins`,
      found: 'bytes of another encoding further down',
      values: { encoding: encoding.toUpperCase() },
      proposed: 'saving the file anew as “CSV UTF-8”',
    });
    return undefined;
  }
  said.notices.push({
    ...{ file: name, rule: 'encoding' },
    text: `no UTF-8: read as ${knownNames[encoding] ?? encoding}`,
    values: { encoding: encoding.toUpperCase() },
  });
  return encoding;
}

/** By its mark, or by the empty half of its letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const zeros = (parity: number) => head.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > head.length * 0.3 && even < head.length * 0.05) return 'utf-16le';
  return even > head.length * 0.3 && odd < head.length * 0.05 ? 'utf-16be' : undefined;
}

/** Single-byte encodings say yes to everything, so the Chinese one goes first wherever it fits and is found at all. */
function likelyEncoding(bytes: Uint8Array): string {
  const sample = wholeLines(bytes);
  const candidates = analyse(sample).map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }));
  const chinese = candidates.find(({ name }) => /^(gb|big5)/.test(name));
  const best = candidates.find(({ name }) => name !== 'utf-8' && decodes(name, sample));
  const isChinese = chinese !== undefined && decodes('gb18030', sample) && pairsAreHan(sample);
  if (isChinese && (best === undefined || chinese.confidence >= best.confidence - 30 || !best.name.startsWith('big5')))
    return chinese.name.startsWith('big5') && best?.name === 'big5' && chinese.confidence > 60 ? 'big5' : 'gb18030';
  return best?.name ?? 'windows-1252';
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    exhaust(piecesOf(encoding, bytes, true));
    return true;
  } catch {
    return false;
  }
}

/** Chinese text has its high bytes in pairs; an accent among Latin letters stands alone. */
function pairsAreHan(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes);
  const high = text.match(/[^\0-\x7f]/g) ?? [];
  const common = high.filter((char) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(char));
  const runs = text.match(/[\u4e00-\u9fff]{2,}/g) ?? [];
  return common.length >= high.length * 0.9 && runs.join('').length >= high.length * 0.5;
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= lookedAt) return bytes;
  const end = bytes.subarray(0, lookedAt).lastIndexOf(newline);
  return bytes.subarray(0, end === -1 ? lookedAt : end);
}

/** The first line that is no UTF-8 in a file most of whose non-Latin lines are. */
function firstMixedLine(bytes: Uint8Array): number | undefined {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let [line, start, good, bad] = [0, 0, 0, 0];
  let first: number | undefined;
  while (start < bytes.length) {
    line += 1;
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    const own = bytes.subarray(start, end);
    start = end + 1;
    if (own.every((byte) => byte < 0x80)) continue;
    try {
      utf8.decode(own);
      good += 1;
    } catch {
      bad += 1;
      first ??= line;
    }
  }
  return good >= 2 && good >= bad / 4 ? first : undefined;
}
