// An entity's id is its own, in the whole graph.
CREATE CONSTRAINT kuajie_entity_id IF NOT EXISTS
FOR (n:Kuajie) REQUIRE n.id IS UNIQUE
