// No row. Shows the rows of the long tables of the next generation.
MATCH (p:KuajieNextTableRows)
REMOVE p:KuajieLoose:KuajieNextTableRows
SET p:KuajieTableRows
