// No row. Shows the entities of one kind, IDENTIFIER, of the next generation.
MATCH (n:KuajieNext)
WHERE n.kind = $kind
REMOVE n:KuajieHidden:KuajieLoose:KuajieNext
SET n:Kuajie:Entity:IDENTIFIER
