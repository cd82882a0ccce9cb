// A row is one of the nodes, by their element ids, as all of them are copied.
MATCH (n)
WHERE elementId(n) IN $ids AND NOT n:Kuajie AND NOT n:KuajieDataset
RETURN elementId(n) AS element, labels(n) AS labels, keys(n) AS keys, ENTITY(n) AS entity, {code: CODE(n), POINT(n)} AS place, LIES(n) AS lies
