/** What passes by what readers say of it: relations and entities by their ids. */
export interface SaidFilter {
  allowsRelation: (id: string) => boolean;
  allowsEntity: (id: string) => boolean;
}
