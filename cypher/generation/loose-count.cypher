// One row: how many nodes belong to no generation that is seen.
MATCH (n:KuajieLoose)
RETURN count(n) AS loose
