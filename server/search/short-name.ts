const peoples =
  '壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|鄂伦春|独龙|裕固|保安|塔塔尔|各';
const autonomous = new RegExp(
  `^(.{2,}?)(?:(?:${peoples})族?)*(?:自治区|自治州|自治县|自治旗|特别行政区|特区|林区|矿区|地区)$`,
);
const plain = /^(.{2,})(?:省|市|县|区|盟|旗)$/;

/** What a division is called for short: 长沙市 → 长沙, 城步苗族自治县 → 城步. Undefined where it has no shorter name. */
export function shortName(name: string): string | undefined {
  return (autonomous.exec(name) ?? plain.exec(name))?.[1];
}
