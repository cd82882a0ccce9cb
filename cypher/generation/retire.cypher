// No row. Hides the entities of one kind, IDENTIFIER, that this dataset alone held, but for those that are written over.
MATCH (n:Kuajie:IDENTIFIER)
WHERE n.datasets = [$dataset] AND NOT n.id IN $kept
REMOVE n:Kuajie:Entity:IDENTIFIER
SET n:KuajieHidden:KuajieLoose
