// Takes the constraint away when nothing of ours is left.
DROP CONSTRAINT kuajie_generation_id IF EXISTS
