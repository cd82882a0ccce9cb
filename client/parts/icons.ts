import bookOpen from 'lucide-static/icons/book-open.svg?raw';
import building from 'lucide-static/icons/building-2.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import construction from 'lucide-static/icons/construction.svg?raw';
import factory from 'lucide-static/icons/factory.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import handshake from 'lucide-static/icons/handshake.svg?raw';
import hash from 'lucide-static/icons/hash.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import list from 'lucide-static/icons/list.svg?raw';
import map from 'lucide-static/icons/map.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import mountain from 'lucide-static/icons/mountain.svg?raw';
import repeat from 'lucide-static/icons/repeat.svg?raw';
import route from 'lucide-static/icons/route.svg?raw';
import scale from 'lucide-static/icons/scale.svg?raw';
import scrollText from 'lucide-static/icons/scroll-text.svg?raw';
import server from 'lucide-static/icons/server.svg?raw';
import tag from 'lucide-static/icons/tag.svg?raw';
import trees from 'lucide-static/icons/trees.svg?raw';
import warehouse from 'lucide-static/icons/warehouse.svg?raw';

const icons: Record<string, string> = {
  'book-open': bookOpen,
  'building-2': building,
  calendar,
  construction,
  factory,
  'file-text': fileText,
  handshake,
  hash,
  house,
  landmark,
  list,
  map,
  'map-pin': mapPin,
  mountain,
  repeat,
  route,
  scale,
  'scroll-text': scrollText,
  server,
  tag,
  trees,
  warehouse,
};

/** An icon as an address that a canvas or an image can show, in one colour. Lucide (ISC); one it lacks is a tag. */
export function iconUrl(name: string, color: string): string {
  const svg = ((Object.hasOwn(icons, name) ? icons[name] : undefined) ?? tag)
    .replaceAll('currentColor', color)
    .replace(/<!--.*?-->/s, '');
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
