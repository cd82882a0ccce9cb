import type { Mapping, MappedKind } from '#shared/mapping';
import type { State } from '../../state/state.ts';
import { withKindAs } from './own-names.ts';

/** Words that are said of the same sort of things, whatever a table calls it; each line is one sort. */
const sorts = [
  '企业 公司 厂商 厂家 商家 企业单位 company companies firm enterprise business corporation',
  '机构 组织 组织机构 单位 部门 organisation organization institution body agency',
  '城市 市 地级市 city municipality',
  '县 区县 县区 县市 县市区 county district',
  '省 省份 省区市 province',
  '国家 国 国别 country nation state',
  '乡镇 镇 乡 town township',
  '区域 地区 片区 region area',
  '协议 协定 合同 合作协议 agreement contract accord',
  '条约 公约 treaty convention',
  '联盟 同盟 alliance union',
  '机制 合作机制 mechanism',
  '项目 工程 project',
  '人 人物 人员 person people',
  '产品 商品 货物 product goods item',
  '活动 事件 event',
  '园区 产业园 产业园区 工业园区 industrial park',
  '政策 policy',
].map((line) => new Set(line.split(' ')));

export interface AlikeKind {
  /** Of the mapping. */
  kind: string;
  /** That is there beside it, with what it is called. */
  other: string;
  said: MappedKind;
}

/** Kinds of the mapping that are called as another kind is, of the mapping or of what is loaded, or nearly so: things of both would stand twice. */
export function alikeKinds(
  { kinds }: Pick<Mapping, 'kinds'>,
  { schema }: Pick<State, 'schema'>,
  guess: Pick<Mapping, 'kinds'> | undefined,
): AlikeKind[] {
  const loaded = (schema?.kinds ?? [])
    .filter(({ count }) => count > 0)
    .map(({ kind, zh, en }) => [kind, { zh, en }] as const);
  const known = new Map<string, MappedKind>([
    ...loaded,
    ...Object.entries(guess?.kinds ?? {}),
    ...Object.entries(kinds),
  ]);
  return Object.entries(kinds).flatMap(([kind, said]): AlikeKind[] => {
    // What is called as the program itself calls it, or as it is loaded, is what it is.
    const before = guess?.kinds[kind] ?? loaded.find(([one]) => one === kind)?.[1];
    const named = {
      zh: said.zh === before?.zh ? undefined : said.zh,
      en: said.en === before?.en ? undefined : said.en,
    };
    const found = [...known].find(([other, words]) => other !== kind && areAlike(named, words));
    return found === undefined ? [] : [{ kind, other: found[0], said: found[1] }];
  });
}

/** The mapping with the things of a kind as of the other. */
export function withOther(mapping: Mapping, { kind, other, said }: AlikeKind): Mapping {
  return withKindAs(mapping, kind, other, mapping.kinds[other] ?? said);
}

function areAlike(one: Pick<MappedKind, 'zh' | 'en'>, other: MappedKind): boolean {
  const [words, others] = [one, other].map(({ zh, en }) =>
    [zh, en].flatMap((word) => word?.trim().toLowerCase() ?? []),
  );
  return (words ?? []).some(
    (word) =>
      others?.includes(word) === true ||
      sorts.some((sort) => sort.has(word) && others?.some((own) => sort.has(own)) === true),
  );
}
