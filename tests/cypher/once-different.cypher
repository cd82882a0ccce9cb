MATCH (a:County {name: '汝城县'}) MATCH (b:County {name: '桂东县'}) MATCH p = shortestPath((a)-[*..5]-(b)) WHERE none(r IN relationships(p) WHERE type(r) IN ['MENTIONED_IN', 'SIGNED']) RETURN length(p)
MATCH (a:County {name: '汝城县'}) MATCH (b:County {name: '桂东县'}) WHERE a <> b MATCH p = shortestPath((a)-[:SIGNED*..5]-(b)) WHERE a.name <> b.name RETURN length(p)
MATCH (a:County) OPTIONAL MATCH (a)-[:SIGNED]->(b) MATCH (b) RETURN count(*) AS n
MATCH (a:County) RETURN CASE WHEN a.name = '汝城县' THEN (a)-[:SIGNED]->() ELSE false END AS signs
MATCH (a:County) OPTIONAL MATCH (b:Alliance), (c:Brand) WHERE b.name = a.name RETURN count(*) AS n
MATCH (a:County) OPTIONAL MATCH (b:Alliance) WHERE EXISTS { (a)-[:SIGNED]->() } RETURN count(*) AS n
MATCH (m:Measure) WHERE m.value < 0 RETURN sum(size(m.name)) AS n
MATCH (m:Measure) RETURN round(m.value - 0.5) AS r
