import { allRooms, loadInside } from '../../client/page/rooms.ts';

/** What is inside of every room, loaded as where somebody has turned to each. */
export const insides = await Promise.all(allRooms.map(loadInside));
