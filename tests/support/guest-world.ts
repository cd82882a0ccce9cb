/** Somebody else's world of countries, treaties and companies: in no word of ours, and with some relationships the other way round. */
export const world = `
  CREATE (fr:Country {name: 'France', iso: 'FR'}), (be:Country {name: 'Belgium', iso: 'BE'}), (es:Country {name: 'Spain', iso: 'ES'}),
         (lyon:City {name: 'Lyon', location: point({longitude: 4.8357, latitude: 45.764})}),
         (lyon)-[:IN_COUNTRY]->(fr),
         (rome:Treaty {title: 'Treaty of Rome', signed_on: date('1957-03-25')}),
         (metre:Treaty {title: 'Metre Convention', signed_on: date('1875-05-20')}),
         (rome)-[:SIGNED_BY {date: '1957-03-25'}]->(fr), (rome)-[:SIGNED_BY]->(be),
         (metre)-[:SIGNED_BY]->(fr), (metre)-[:SIGNED_BY]->(be), (metre)-[:SIGNED_BY {date: '1875-05-20'}]->(es),
         (acme:Company {name: 'Acme', country_code: 'FR', founded: 1901}),
         (bolt:Company {name: 'Bolt', country_code: 'BE'}),
         (cog:Company {name: 'Cog', country_code: 'ES'}),
         (acme)-[:SUPPLIES {since: 2001}]->(bolt), (cog)-[:BUYS_FROM]->(bolt),
         (:Person {name: 'Ana'})-[:WORKS_FOR]->(acme)`;
