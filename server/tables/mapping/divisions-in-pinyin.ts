import { pinyin } from 'pinyin-pro';
import { placeReadings } from '../../../shared/place-readings.ts';

interface Named {
  id: string;
  kind: string;
  name: string;
  within: string;
}

/** How a division of which the name ends so is called in English, and in pinyin. */
const levels: Readonly<Record<string, RegExp>> = {
  'autonomous county': /自治县$/u,
  'autonomous prefecture': /自治州$/u,
  'autonomous region': /自治区$/u,
  ...{ county: /县$/u, xian: /县$/u, district: /区$/u, qu: /区$/u, banner: /旗$/u, prefecture: /(?:州|地区|盟)$/u },
  ...{ city: /市$/u, shi: /市$/u, municipality: /市$/u, province: /省$/u, sheng: /省$/u },
};

const written = new RegExp(`^(\\p{Lu}[\\p{L}'’]*)(?:[ -](${Object.keys(levels).join('|')}))?$`, 'iu');

/** Spellings of their own, of the Ministry of Civil Affairs and of the atlas of China, by what the name begins with. */
const spelled: Readonly<Record<string, string>> = {
  ...{ 陕西: 'shaanxi', 内蒙古: 'innermongolia', 西藏: 'tibet', 香港: 'hongkong', 澳门: 'macao', 拉萨: 'lhasa' },
  ...{
    哈尔滨: 'harbin',
    呼和浩特: 'hohhot',
    乌鲁木齐: 'urumqi',
    齐齐哈尔: 'qiqihar',
    喀什: 'kashgar',
    鄂尔多斯: 'ordos',
  },
  ...{ 吐鲁番: 'turpan', 日喀则: 'xigaze' },
};

const peoples = (
  '壮 满 回 苗 维吾尔 土家 彝 蒙古 藏 布依 侗 瑶 朝鲜 白 哈尼 哈萨克 黎 傣 畲 傈僳 仡佬 东乡 拉祜 水 佤 纳西 羌 土 仫佬 锡伯 柯尔克孜 达斡尔 景颇 毛南 ' +
  '撒拉 布朗 塔吉克 普米 鄂温克 怒 独龙 保安 裕固 各'
).replaceAll(' ', '|');
const ending = new RegExp(
  `(?:(?:(?:${peoples})族|蒙古|哈萨克|柯尔克孜|塔吉克)*自治[县州区旗]|特别行政区|地区|[省市县区旗盟州])$`,
  'u',
);

/** Finds divisions by names in the Latin script: Chaling County, Zhuzhou, Yubei District. */
export function createPinyinNames(all: readonly Named[]) {
  const byReading = new Map<string, Named[]>();
  for (const one of all)
    for (const reading of readingsOf(one.name)) byReading.set(reading, [...(byReading.get(reading) ?? []), one]);
  return (name: string): readonly Named[] => {
    const [, stem = '', level] = written.exec(name.trim()) ?? [];
    const found = byReading.get(folded(stem)) ?? [];
    if (level !== undefined) return found.filter((one) => levels[level.toLowerCase()]?.test(one.name) === true);
    // 县 of one sign are called with it: You County.
    const whole = found.filter((one) => one.name.length > 2);
    // Changsha is the city, and not the county in it that is called so too; Jilin is the province or the city in it.
    const outer = whole.filter((one) => whole.every((other) => other === one || other.within === one.id));
    return outer.length === 1 && outer[0]?.kind !== 'Province' ? outer : whole;
  };
}

function readingsOf(name: string): string[] {
  const stem = name.replace(ending, '');
  const own = spelled[stem];
  if (own !== undefined) return stem === '西藏' ? [own, 'xizang'] : [own];
  const whole = placeReadings[name]?.split('|').map((one) => one.replace(/ \S+$/u, ''));
  const told = placeReadings[stem]?.split('|') ?? whole ?? [pinyin(stem === '' ? name : stem)];
  const readings = told.map(folded);
  // 攸县 is You County, and Youxian County too.
  return stem.length === 1 ? [...readings, ...readings.map((one) => `${one}xian`)] : readings;
}

/** Small letters without tones and marks; ü is u, as maps write it. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replaceAll('v', 'u');
}
