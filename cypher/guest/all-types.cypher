// A row is a relationship type that the database knows, whether or not a relationship still has it.
CALL db.relationshipTypes() YIELD relationshipType
RETURN relationshipType AS type
ORDER BY type
