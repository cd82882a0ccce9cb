import { en as pageEn } from '../../client/i18n/en.ts';
import { zh as pageZh } from '../../client/i18n/zh.ts';
import { allRooms } from '../../client/page/rooms.ts';

/** Every text of the interface: the page's, and those of each room. */
export const zh = { page: pageZh, rooms: allRooms.map(({ texts }) => texts?.zh ?? {}) };
export const en = { page: pageEn, rooms: allRooms.map(({ texts }) => texts?.en ?? {}) };
