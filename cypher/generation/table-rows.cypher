// No row. Writes rows of the long tables of the next generation.
UNWIND $rows AS row
CREATE (p:KuajieHidden:KuajieLoose:KuajieNextTableRows)
SET p = row
