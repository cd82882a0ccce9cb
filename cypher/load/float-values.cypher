// No row. A measure's value is a float even where it has no fraction; the embedded engine takes such a number for an integer.
MATCH (m:Kuajie:Measure)
WHERE m.value IS NOT NULL AND $dataset IN m.datasets
SET m.value = toFloat(m.value)
