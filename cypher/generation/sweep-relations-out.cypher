// No row. Takes relations of loose entities away, part by part: it commits on its own.
MATCH (:KuajieLoose)-[r]->()
CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS
