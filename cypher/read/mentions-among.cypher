// A row is one of the $most relations, by document, by which documents name one of the entities; `total` is how many pieces of evidence all of its have.
MATCH (n:Kuajie)-[r:MENTIONED_IN]->(d:Kuajie)
WHERE n.id IN $ids AND r.datasets IS NOT NULL
WITH n.id AS source, r, d.id AS target
ORDER BY source, target
WITH source, sum(size(r.documents)) AS total, collect({relation: properties(r), type: type(r), target: target}) AS all
UNWIND all[..$most] AS one
RETURN one.relation AS relation, one.type AS type, source, one.target AS target, total
ORDER BY source, target
