// No row. The same of those that lead to one.
MATCH (:KuajieLoose)<-[r]-()
CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS
