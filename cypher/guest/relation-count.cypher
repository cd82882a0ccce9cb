// One row: how many relationships.
MATCH ()-[r]->()
RETURN count(r) AS relations
