// A row is a node of others, with what its labels are, where it is, and the code of the place in which it lies.
MATCH (n)
WHERE NOT n:Kuajie AND NOT n:KuajieDataset
RETURN elementId(n) AS element, labels(n) AS labels, keys(n) AS keys, ENTITY(n) AS entity, {code: CODE(n), POINT(n)} AS place, LIES(n) AS lies
