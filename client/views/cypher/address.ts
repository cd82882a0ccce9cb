import { joinNames, splitNames } from '#shared/joined-names';
import { type Parameter as AddressPart, roomAddress, text } from '../../state/address-table.ts';
import { type Asked, cypherId, type CypherPageState, type Parameter, parameterTypes } from './console.ts';

/** What the address asks of the console. */
export interface WantedStatement {
  /** A statement that is run there, with its parameters. */
  asked: Asked | undefined;
  /** The parameters of the statement whose result is drawn. */
  drawnWith: Parameters | undefined;
}

type Parameters = Asked['parameters'];

interface Values {
  statement: string | undefined;
  parameters: Parameters | undefined;
  drawnWith: Parameters | undefined;
}

/** The address tells of a statement that was run where it is what is shown. */
const shown = ({ view, console }: CypherPageState) => (view === cypherId ? console.asked : undefined);

export const cypherAddress = roomAddress<CypherPageState, Values, WantedStatement>(
  {
    statement: {
      ...text('statement', (state) => shown(state)?.statement),
      read: (given, params) => (params.get('view') === cypherId ? given : undefined),
    },
    parameters: given('parameters', (state) => shown(state)?.parameters),
    drawnWith: given('q-parameters', ({ query, graph: { shows } }) =>
      query !== undefined && shows.what === 'query' ? shows.parameters : undefined,
    ),
  },
  ({ statement, parameters = {}, drawnWith }) => ({
    asked: statement === undefined ? undefined : { statement, parameters },
    drawnWith,
  }),
);

/** `NAME~TYPE~TEXT`, with commas between. What is of no type that there is, is not there. */
function given(
  name: string,
  of: (state: CypherPageState) => Parameters | undefined,
): AddressPart<CypherPageState, Parameters | undefined> {
  return {
    name,
    read: (all) => {
      const read = splitNames(all, ',')?.flatMap((one): [string, Parameter][] => {
        const [called, typed, written] = splitNames(one, '~') ?? [];
        const type = parameterTypes.find((known) => known === typed);
        return called === undefined || written === undefined || type === undefined
          ? []
          : [[called, { type, text: written }]];
      });
      return read && Object.fromEntries(read);
    },
    write: (state) => {
      const all = Object.entries(of(state) ?? {});
      return all.length === 0
        ? undefined
        : joinNames(
            all.map(([called, { type, text: written }]) => joinNames([called, type, written], '~')),
            ',',
          );
    },
  };
}
