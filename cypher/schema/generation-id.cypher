// What a load of a next generation holds is there once.
CREATE CONSTRAINT kuajie_generation_id IF NOT EXISTS
FOR (g:KuajieGeneration) REQUIRE g.id IS UNIQUE
