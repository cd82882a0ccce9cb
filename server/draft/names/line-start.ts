/** 如龙桥 坐落在…: what a line begins with and a blank follows is a name, whatever words it has in it. */
export function lineStart(start: number, end: number, plain: string): number | undefined {
  if (!/^[ \u3000\t：]/.test(plain.slice(end))) return undefined;
  const line = plain.lastIndexOf('\n', start - 1) + 1;
  const lead = /^[\s○●·•▪◆■□*-]*/.exec(plain.slice(line, end))?.[0].length ?? 0;
  const own = plain.slice(line + lead, end);
  return line + lead < start && /^\p{Script=Han}{3,8}$/u.test(own) ? line + lead : undefined;
}
