/** What stands between the members of a list in a cell. */
const marks = /[、;；,，|\n]|\s\/\s|(?<=[省市区县州旗盟镇乡局司厂院会府校部委])[和与及/](?=\S)/u;

/** A part of a cell's text, and whether it is what is meant. */
interface Piece {
  text: string;
  isMeant: boolean;
}

/**
 * A cell in pieces, of which those are meant that name one of `names`, alone or behind what lies around it. Of a cell that is no list, or names
 * none of them, all is meant.
 */
export function wordsInCell(cell: string, names: readonly string[]): Piece[] {
  const parts = parted(cell);
  const members = parts.filter((_, at) => at % 2 === 0).map((part) => part.trim());
  const isMeant = meantBy(members, names);
  if (members.length < 2) return withoutRest(cell, names);
  if (!members.some(isMeant)) return [{ text: cell, isMeant: true }];
  return parts.flatMap((text, at) => {
    const word = text.trim();
    if (at % 2 === 1 || !isMeant(word)) return [{ text, isMeant: false }];
    const own = names.find((name) => isWordOf(word, name)) ?? word;
    const start = text.indexOf(own);
    return [
      { text: text.slice(0, start), isMeant: false },
      { text: own, isMeant: true },
      { text: text.slice(start + own.length), isMeant: false },
    ].filter((one) => one.text !== '');
  });
}

/** Of Uganda and Chad the one is a word of Latin letters. */
function isWordOf(member: string, name: string): boolean {
  return /^\p{Script=Latin}/u.test(name) && ` ${member} `.includes(` ${name} `);
}

/** 修水县等3个县 names 修水县. */
function withoutRest(cell: string, names: readonly string[]): Piece[] {
  const name = names.find((one) => one !== '' && cell.startsWith(`${one}等`));
  if (name === undefined) return [{ text: cell, isMeant: true }];
  return [
    { text: name, isMeant: true },
    { text: cell.slice(name.length), isMeant: false },
  ];
}

/** A member that is called just so is meant before one that has the name in its own. */
function meantBy(members: readonly string[], names: readonly string[]): (member: string) => boolean {
  const found = names.flatMap((name) => {
    const ways = [
      (member: string) => member === name,
      (member: string) => member.endsWith(name),
      (member: string) => isJoined(member) && isWordOf(member, name),
    ];
    const way = ways.find((is) => members.some(is));
    return name === '' || way === undefined ? [] : [way];
  });
  if (found.length > 0) return (member) => found.some((is) => is(member));
  // Where none is called so, 平江县茶叶协会 may be what 平江县 is said by.
  return (member) => names.some((name) => name !== '' && isWordIn(member, name));
}

/** Uganda and Chad. */
function isJoined(member: string): boolean {
  return /\s(?:and|&)\s/i.test(member);
}

/** Chad is in no Chadwick. */
function isWordIn(member: string, name: string): boolean {
  return isWordOf(member, name) || (!/^\p{Script=Latin}/u.test(name) && member.includes(name));
}

/** Members at even places, what parts them between. */
function parted(cell: string): string[] {
  const parts: string[] = [];
  let rest = cell;
  for (let at = marks.exec(rest); at !== null; at = marks.exec(rest)) {
    parts.push(rest.slice(0, at.index), at[0]);
    rest = rest.slice(at.index + at[0].length);
  }
  return [...parts, rest];
}
