// No row. Writes rows of a long table, some hundred in a piece. They are no entities: KuajieHidden is what of ours no picture shows.
UNWIND $rows AS row
CREATE (p:KuajieHidden:KuajieTableRows)
SET p = row
