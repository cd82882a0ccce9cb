// One row, the hash of what was loaded, or none.
MATCH (d:Dataset {id: $id})
RETURN d.hash AS hash
