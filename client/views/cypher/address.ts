import { splitNames } from '#shared/joined-names';
import {
  type AddressTable,
  type Parameter as AddressPart,
  type RoomAddress,
  roomAddress,
  text,
  writeTable,
} from '../../state/address-table.ts';
import { drawnInAddress, drawnStatement, parametersText, statementsFit } from '../../state/statement-address.ts';
import { type Asked, cypherId, type CypherPageState, type Parameter, parameterTypes } from './console.ts';

/** What the address asks of the console. */
export interface WantedStatement {
  /** A statement that is run there, with its parameters. */
  asked: Asked | undefined;
  /** The parameters of the statement whose result is drawn. */
  drawnWith: Given | undefined;
}

type Given = Asked['parameters'];

interface Values {
  statement: string | undefined;
  parameters: Given | undefined;
  drawnWith: Given | undefined;
}

/** The address tells of a statement that was run where it is what is shown. */
const shown = ({ view, console }: CypherPageState) => (view === cypherId ? console.asked : undefined);

/** Whether the address has room for it, beside the one whose result is drawn. */
const fits = (state: CypherPageState) =>
  statementsFit([shown(state), drawnInAddress(state)].filter((one) => one !== undefined));

const fitting = (state: CypherPageState) => (fits(state) ? shown(state) : undefined);

const tableOf = (
  asked: (state: CypherPageState) => Asked | undefined,
  drawn: (state: CypherPageState) => ReturnType<typeof drawnStatement>,
): AddressTable<CypherPageState, Values> => ({
  statement: {
    ...text('statement', (state) => asked(state)?.statement),
    read: (written, params) => (params.get('view') === cypherId ? written : undefined),
  },
  parameters: given('parameters', (state) => asked(state)?.parameters),
  drawnWith: given('q-parameters', (state) => drawn(state)?.parameters),
});

export const cypherAddress: RoomAddress<CypherPageState, WantedStatement> = {
  ...roomAddress<CypherPageState, Values, WantedStatement>(
    tableOf(fitting, drawnInAddress),
    ({ statement, parameters = {}, drawnWith }) => ({
      asked: statement === undefined ? undefined : { statement, parameters },
      drawnWith,
    }),
  ),
  writeWhole: (state, params) => writeTable(tableOf(shown, drawnStatement), state, params),
  fits,
};

/** `NAME~TYPE~TEXT`, with commas between. What is of no type that there is, is not there. */
function given(
  name: string,
  of: (state: CypherPageState) => Parameters<typeof parametersText>[0],
): AddressPart<CypherPageState, Given | undefined> {
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
    write: (state) => parametersText(of(state)),
  };
}
