// One row: how many nodes of ours no picture shows, from the database's own count.
MATCH (n:KuajieHidden)
RETURN count(n) AS hidden
