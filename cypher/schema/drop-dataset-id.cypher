// Takes the constraint away when nothing of ours is left.
DROP CONSTRAINT kuajie_dataset_id IF EXISTS
