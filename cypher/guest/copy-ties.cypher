// A row is a relationship between nodes of others, with the element ids of its ends.
MATCH (s)-[r]->(t)
WHERE NOT s:Kuajie AND NOT s:KuajieDataset AND NOT t:Kuajie AND NOT t:KuajieDataset
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b
RETURN elementId(r) AS element, keys(r) AS keys, RELATION(r) AS relation, type(r) AS type, ID(a) AS source, ID(b) AS target,
  {element: elementId(a), kind: KIND(a), name: NAME(a)} AS from, {element: elementId(b), kind: KIND(b), name: NAME(b)} AS to
