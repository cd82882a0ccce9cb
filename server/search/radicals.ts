/**
 * What the CJK radicals U+2E80 to U+2EF3 stand for, one character each (Unicode Character Database, EquivalentUnifiedIdeograph.txt;
 * a sign without one stands for itself). Text that is copied from a PDF holds ⻓ in place of 长; NFKC leaves these alone.
 */
const meant =
  '丶厂乛乚乙亻冂几刀刂卜卩小小尢尣尢尣巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓罓罒羊羊羋耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟鹵麦黄黾齊齐齒齿龍龙龜龜龟';
const first = 0x2e80;

export function meantByRadical(sign: string): string {
  return meant[sign.charCodeAt(0) - first] ?? sign;
}
