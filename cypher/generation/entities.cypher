// A row is an entity of the next generation as it is written, and what the database calls its node. No reader sees it: it is no Kuajie yet.
UNWIND $rows AS row
CREATE (n:KuajieHidden:KuajieLoose:KuajieNext)
SET n = row
RETURN n.id AS id, elementId(n) AS element
