MATCH (a:County {name: '汝城县'}) MATCH (b:County {name: '桂东县'}) MATCH p = shortestPath((a)-[*..5]-(b)) WHERE none(r IN relationships(p) WHERE type(r) IN ['MENTIONED_IN', 'SIGNED']) RETURN length(p)
MATCH (a:County {name: '汝城县'}) MATCH (b:County {name: '桂东县'}) WHERE a <> b MATCH p = shortestPath((a)-[:SIGNED*..5]-(b)) WHERE a.name <> b.name RETURN length(p)
MATCH (a:County) OPTIONAL MATCH (a)-[:SIGNED]->(b) MATCH (b) RETURN count(*) AS n
MATCH (a:County) RETURN CASE WHEN a.name = '汝城县' THEN (a)-[:SIGNED]->() ELSE false END AS signs
MATCH (a:County) OPTIONAL MATCH (b:Alliance), (c:Brand) WHERE b.name = a.name RETURN count(*) AS n
MATCH (a:County) OPTIONAL MATCH (b:Alliance) WHERE EXISTS { (a)-[:SIGNED]->() } RETURN count(*) AS n
MATCH (m:Measure) WHERE m.value < 0 RETURN sum(size(m.name)) AS n
MATCH (m:Measure) RETURN round(m.value - 0.5) AS r
MATCH (a:County)-[:PART_OF*2..1]->(b) RETURN count(*) AS n
MATCH (a:County)-[:PART_OF*1..0]->(b) RETURN count(*) AS n
MATCH (a:County)-[:PART_OF*..0]->(b) RETURN count(*) AS n
OPTIONAL MATCH (a:County)-[:PART_OF*2..1]->(b) RETURN count(b) AS n
MATCH (a:County) RETURN COUNT { (a)-[*2..1]-() } AS n
MATCH (a:County) WHERE EXISTS { (a)-[*1..0]-() } RETURN count(*) AS n
MATCH (a:County) WHERE (a)-[*1..0]-() RETURN count(*) AS n
RETURN [1, 2, 3][0..9223372036854775807] AS x
RETURN [1, 2, 3][4294967296..] AS x
RETURN substring('abc', 4294967296) AS x
RETURN substring('abc', 0, 4294967297) AS x
RETURN 9007199254740993 = 9007199254740992.0 AS x
RETURN 9007199254740993 > 9007199254740992.0 AS x
RETURN reduce(s = 0, s IN [1, 2] | s) AS x
RETURN {__proto__: 1} AS m
MATCH (c:City) RETURN c.name AS city, COUNT { (c)-[:PART_OF|PART_OF]-(x) } AS n
