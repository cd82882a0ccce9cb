/** Somebody else's films, with labels and properties of every sort, and nodes that carry a label of ours. */
export const films = `
  CREATE (tom:Person:Actor {name: 'Tom Hanks', born: date('1956-07-09'), status: 'retired'}),
         (meg:Person {name: 'Meg Ryan', born: date('1961-11-19')}),
         (joe:Movie {title: 'Joe Versus the Volcano', released: 1990, text: 'A film.'}),
         (mail:Movie {title: 'You’ve Got Mail', released: 1998}),
         (tom)-[:ACTED_IN {roles: ['Joe Banks'], date: 1990}]->(joe),
         (meg)-[:ACTED_IN]->(joe), (tom)-[:ACTED_IN]->(mail), (meg)-[:ACTED_IN]->(mail),
         (tom)-[:\`正在 看\`]->(mail),
         (:Entity:\`公司 甲\` {id: 7, 名称: '某公司', datasets: 'panama', kind: 3, contributions: 120, searchText: 5})-[:owns]->(:Entity {id: 'county:431026', name: 'not ours'}),
         (:Document {name: 'A deed'})-[:MENTIONED_IN {value: 100}]->(:Measure {title: 'A yard', unit: 'm'}),
         ({nothing: 'but this'})`;
