// Takes the constraint away when nothing of ours is left.
DROP CONSTRAINT kuajie_entity_id IF EXISTS
