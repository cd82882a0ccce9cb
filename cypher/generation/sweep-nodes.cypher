// No row. Takes what is loose away, once nothing ties it.
MATCH (n:KuajieLoose)
CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS
