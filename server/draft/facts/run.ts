import { type Mention, mentionKind } from '../names/thing.ts';

/** What stands at one place of a list: the last name in it, and those before it that say where it is. */
interface Item {
  mention: Mention;
  modifiers: Mention[];
  /** The word between it and the one before. */
  joint?: string;
}

/** Names with 、 or “and” between them, and the word before them that says what part they have. */
export interface Run {
  start: number;
  end: number;
  items: Item[];
  /** 与, 在, 由, 为, …; empty where nothing of the sort stands there. */
  marker: string;
  /** The words between it and the run before. */
  gap?: string;
  /** 等: there are more than are named; how many, where that is said. */
  more?: { count?: number };
  /** What is spoken of are so many things of theirs: 全市6个园区. */
  isCounted?: boolean;
}

const joint = /^(?:[和、与及跟同暨/]|以及|还有|、?以及)$/;
const modifies =
  /^(?:(?:上游|中游|下游|流域|境内|沿岸|周边|地区|市区|城区|本地|当地)?的?|(?:里|内|辖区|所辖|下辖|所属|下属)的)(?:(?:一|另一|首|那)家)?(?:[\p{Script=Han}]{0,6}(?:企业|公司|厂商|厂家))?(?:名为|名叫|叫做?)?$/u;
const markers =
  /(与|同|和|跟|会同|联合|携手|协同|联手|交给|交由|交付给|委托|授权|归|在|于|到|赴|至|由|经|被|为|给|向|对|替|从|自|把|将|以|按|连同|依托|围绕|通过|根据|作为|沿|应|邀请|对接|面向|聚焦|瞄准|立足|紧扣|发挥|加强|加快融入|融入)(?:了|着)?(?:(?:控股股东|股东|合作伙伴|合作方|客户|供应商|母公司|子公司|(?:龙头|知名|当地|本地|相邻|外省|央企|国有)?企业|我们(?:县|市|镇|区|乡)?(?:这边|这里)?(?:的)?|邻省|邻县|近邻|邻居|隔壁|对岸|兄弟县|国企|央企)的?)?$/;
const aside = /（[^（）]*）/g;

/** The lists of names in a stretch of plain text; names in brackets are left out. `isPlace` tells what can say where another thing is. */
export function runsIn(
  plain: string,
  { start, end }: { start: number; end: number },
  { mentions, isPlace }: { mentions: readonly Mention[]; isPlace: (kind: string) => boolean },
): Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end || isAside(plain, start, mention)) continue;
    const run = runs.at(-1);
    const item = run?.items.at(-1);
    const gap =
      run === undefined
        ? undefined
        : plain.slice(run.end, mention.start).replaceAll(aside, '').replaceAll(/[\s·]/g, '');
    const tailless = gap?.replace(/^(方面|地区|境内|等地|有关部门|相关部门|市|县)(?=[和、与及])/, '');
    if (
      run !== undefined &&
      item !== undefined &&
      gap !== undefined &&
      modifies.test(gap) &&
      canModify(item.mention, mention, isPlace)
    ) {
      item.modifiers.push(item.mention);
      item.mention = mention;
      run.end = mention.end;
    } else if (
      run !== undefined &&
      tailless !== undefined &&
      (joint.test(tailless) || (gap === '' && !isPlace(mentionKind(mention))))
    ) {
      run.items.push({ mention, modifiers: [], joint: tailless });
      run.end = mention.end;
    } else {
      const before = plain.slice(from, mention.start).replace(/[“《（]$/, '');
      runs.push({
        start: mention.start,
        end: mention.end,
        items: [{ mention, modifiers: [] }],
        marker: markers.exec(before)?.[1] ?? whereMarker(before, mention, isPlace) ?? '',
        ...(run === undefined ? {} : { gap: plain.slice(run.end, mention.start) }),
      });
    }
    from = mention.end;
  }
  for (const run of runs) {
    addMore(run, plain.slice(run.end, end));
    if (
      /^的?(?:各类|各级|所有|有关|相关|多家|(?:\d+|[一二两三四五六七八九十百]+)(?:余|多)?[个家条座项名](?!县|市|区))/.test(
        plain.slice(run.end, end),
      )
    )
      run.isCounted = true;
  }
  return runs;
}

/** 由|位于A的B: what leads in B stands before where it is. */
function whereMarker(before: string, mention: Mention, isPlace: (kind: string) => boolean): string | undefined {
  const own = before.replace(/(?:位于|设在|设于|地处|坐落于|总部(?:设)?在|落户(?:在|于)?|来自|注册在)$/, '');
  return own !== before && isPlace(mentionKind(mention)) ? markers.exec(own)?.[1] : undefined;
}

/** Whether one name may say where the next is: a place in front of a body, a town in front of a firm; never a smaller one before a larger. */
function canModify(one: Mention, next: Mention, isPlace: (kind: string) => boolean): boolean {
  if (!isPlace(mentionKind(one)) || one.things.length > 1) return false;
  const [a, b] = [one.things[0]?.division, next.things[0]?.division];
  return (
    a === undefined ||
    b === undefined ||
    (b.within !== undefined && a.id !== b.id && b.id.startsWith(codeStem(a.id, b.id)))
  );
}

function codeStem(outer: string, inner: string): string {
  const code = outer.replace(/^.*:/, '').replace(/(00)+$/, '');
  return inner.replace(/:.*$/, ':') + code;
}

function addMore(run: Run, rest: string): void {
  const found = /^(?:等(\d+)?|等地)/.exec(rest.replace(aside, ''));
  if (found === null) return;
  run.more = found[1] === undefined ? {} : { count: Number(found[1]) };
}

function isAside(plain: string, start: number, mention: Mention): boolean {
  const before = plain.slice(start, mention.start);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}

/** 修水县与平江县: of whom the text goes on speaking is the first. */
export function mainPart(run: Run): Run {
  const at = run.items.findIndex(({ joint }) => joint !== undefined && /[与同跟]/.test(joint));
  return at === -1 ? run : { ...run, items: run.items.slice(0, at) };
}
