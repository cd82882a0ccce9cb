// A row is an entity of one of the kinds, with what dates and classes it, and the datasets that speak of it.
MATCH (n:Kuajie)
WHERE n.kind IN $kinds
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.status AS status, n.date AS date, n.domains AS domains, n.datasets AS datasets, n.contributions AS contributions
ORDER BY id
