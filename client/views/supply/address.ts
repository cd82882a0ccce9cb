import { supplyDirections } from '#shared/contract/supply-routes';
import { names, oneOf, roomAddress, text, whole } from '../../state/address-table.ts';
import { supplyId, type SupplyOptions, type SupplyPageState, usualSupplyOptions } from './quest.ts';

/** The firm whose supply chain the address asks for. */
export interface WantedChain {
  firm: { id: string; options: SupplyOptions } | undefined;
}

interface Values extends Pick<SupplyOptions, 'direction' | 'tiers' | 'ties'> {
  firm: string | undefined;
}

/** The address tells of a chain only where it is what is shown. */
const shown = ({ view, supply }: SupplyPageState) => (view === supplyId ? supply : undefined);

export const supplyAddress = roomAddress<SupplyPageState, Values, WantedChain>(
  {
    firm: {
      ...text('firm', (state) => shown(state)?.firm),
      read: (given, params) => (params.get('view') === supplyId ? given : undefined),
    },
    direction: oneOf(
      'direction',
      { among: supplyDirections, usual: usualSupplyOptions.direction },
      (state) => shown(state)?.options.direction,
    ),
    tiers: whole(
      'tiers',
      { least: 1, most: 5, usual: usualSupplyOptions.tiers },
      (state) => shown(state)?.options.tiers,
    ),
    ties: names('ties', (state) => shown(state)?.options.ties),
  },
  ({ firm, ...options }) => ({
    firm: firm === undefined ? undefined : { id: firm, options: { ...options, limit: usualSupplyOptions.limit } },
  }),
);
