// A row is a label that the database knows, whether or not a node still has it.
CALL db.labels() YIELD label
RETURN label
ORDER BY label
