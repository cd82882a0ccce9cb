import { joinNames, splitNames } from '#shared/joined-names';
import { names, roomAddress, whole } from '../../state/address-table.ts';
import { valueOf } from '../../state/asked.ts';
import { type PathOptions, type PathPageState, usualPathOptions } from './quest.ts';

/** A search of paths that the address asks for: its ends by their ids. */
export interface WantedPath {
  path: WantedSearch | undefined;
}

interface WantedSearch {
  from: string | undefined;
  to: string | undefined;
  options: PathOptions;
  /** Which of the paths is drawn, from 1. */
  drawn: number;
}

const options = ({ paths }: PathPageState) => paths?.options;

interface Values {
  ends: { from: string | undefined; to: string | undefined } | undefined;
  by: ReadonlySet<string>;
  maxLength: number;
  types: ReadonlySet<string>;
  via: ReadonlySet<string>;
  avoid: ReadonlySet<string>;
  drawn: number;
}

function drawnNumber({ paths, drawnPath }: PathPageState): number | undefined {
  const nth = valueOf(paths?.answer)?.paths.findIndex((path) => path === drawnPath) ?? -1;
  return nth < 0 ? undefined : nth + 1;
}

export const pathAddress = roomAddress<PathPageState, Values, WantedPath>(
  {
    ends: {
      name: 'path',
      read: (text) => {
        const [from = '', to = ''] = splitNames(text, '~') ?? [];
        const named = (id: string) => (id === '' ? undefined : id);
        return from === '' && to === '' ? undefined : { from: named(from), to: named(to) };
      },
      write: ({ paths }) =>
        paths?.from === undefined && paths?.to === undefined
          ? undefined
          : joinNames([paths.from?.id ?? '', paths.to?.id ?? ''], '~'),
    },
    by: {
      ...names('path-by', () => undefined),
      write: (state) => flagsOf(options(state)),
    },
    maxLength: whole(
      'path-steps',
      { least: 1, most: 8, usual: usualPathOptions.maxLength },
      (state) => options(state)?.maxLength,
    ),
    types: names('path-types', (state) => options(state)?.types),
    via: names('path-via', (state) => options(state)?.via),
    avoid: names('path-avoid', (state) => options(state)?.avoid),
    drawn: whole('path-drawn', { least: 1, most: 1000, usual: 1 }, drawnNumber),
  },
  ({ ends, by, drawn, ...sets }) => ({
    path:
      ends === undefined
        ? undefined
        : {
            ...ends,
            drawn,
            options: {
              isForward: by.has('forward'),
              crossBorder: by.has('border'),
              withPlaces: !by.has('no-places'),
              ...sets,
            },
          },
  }),
);

/** How the search differs from the usual one, in words. */
function flagsOf(chosen: PathOptions | undefined): string | undefined {
  const flags = [
    chosen?.isForward === true ? 'forward' : '',
    chosen?.crossBorder === true ? 'border' : '',
    chosen?.withPlaces === false ? 'no-places' : '',
  ].filter(Boolean);
  return flags.length === 0 ? undefined : flags.join(',');
}
