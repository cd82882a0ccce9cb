MATCH (c:County) RETURN c.name ORDER BY c.name
MATCH (c:County) RETURN count(c)
MATCH (p:Province) RETURN p.name, p.id
MATCH (c:City)-[:PART_OF]->(p:Province) RETURN p.name, collect(c.name)
MATCH (c:County)-[:PART_OF]->(x:City) RETURN x.name, count(*) ORDER BY count(*) DESC, x.name
MATCH (c:County)-[:PART_OF]->(x:City)-[:PART_OF]->(p:Province) RETURN c.name, x.name, p.name
MATCH (n) RETURN DISTINCT labels(n)
MATCH (n:Entity) RETURN n.kind, count(*) AS c ORDER BY c DESC
MATCH ()-[r]->() RETURN type(r), count(*) ORDER BY type(r)
MATCH (a:Agreement) RETURN a
MATCH (a:Agreement) WHERE a.date IS NOT NULL RETURN a.name, a.date ORDER BY a.date
MATCH (a:Agreement) WHERE a.date STARTS WITH '2022' RETURN a.name
MATCH (a:Agreement) WHERE a.date >= '2021' AND a.date < '2023' RETURN a.name, a.date
MATCH (a:Agreement) WHERE NOT a.name CONTAINS '协议' RETURN a.name
MATCH (a:Agreement)<-[:SIGNED]-(p) RETURN a.name, count(p) AS parties ORDER BY parties DESC, a.name LIMIT 5
MATCH (a:Agreement)<-[:SIGNED]-(p) WITH a, count(p) AS parties WHERE parties > 2 RETURN a.name, parties
MATCH (p)-[s:SIGNED]->(a) RETURN p.name, s.basis, a.name
MATCH (p)-[s:SIGNED]->(a) WHERE s.basis = 'stated' RETURN count(*)
MATCH (p)-[s:SIGNED]->(a) WHERE s.basis <> 'stated' RETURN p.name, a.name, s.basis
MATCH (p)-[s:SIGNED]->(a) RETURN s.quotes[0] AS sentence, p.name
MATCH (p)-[s:SIGNED]->(a) RETURN size(s.quotes) AS quotes, count(*) AS n
MATCH (p)-[s:SIGNED]->(a) WHERE size(s.quotes) > 1 RETURN p.name, a.name
MATCH (p)-[s]->(a) WHERE 'inferred' IN s.bases RETURN type(s), count(*)
MATCH (p)-[s]->(a) WHERE any(q IN s.quotes WHERE q CONTAINS '汝城') RETURN p.name, type(s), a.name
MATCH (p)-[s]->(a) WHERE all(b IN s.bases WHERE b = 'stated') RETURN count(s)
MATCH (p)-[s]->(a) WHERE none(b IN s.bases WHERE b = 'reference') RETURN count(s)
MATCH (c:County {name: '汝城县'})-[r]-(x) RETURN type(r), x.name
MATCH (c:County {name: '汝城县'})-->(x) RETURN x.name, x.kind
MATCH (c:County {name: '汝城县'})<--(x) RETURN x.name, x.kind
MATCH (c:County {name: '汝城县'})--(x)--(y:County) WHERE y <> c RETURN DISTINCT y.name
MATCH (c:County {name: '汝城县'})-[*1..2]-(x:Agreement) RETURN DISTINCT x.name
MATCH (c:County {name: '汝城县'})-[*2..2]-(x) RETURN count(DISTINCT x)
MATCH p = (c:County {name: '汝城县'})-[:SIGNED]->(a)<-[:SIGNED]-(o) RETURN p
MATCH p = (c:County {name: '汝城县'})-[:SIGNED]->()<-[:SIGNED]-(o) RETURN length(p), o.name
MATCH p = (c:County {name: '汝城县'})-[:PART_OF*1..3]->(o) RETURN [n IN nodes(p) | n.name] AS chain
MATCH p = (c:County {name: '汝城县'})-[:PART_OF*1..3]->(o) RETURN [r IN relationships(p) | type(r)] AS chain, length(p) AS n
MATCH (a:County {name: '汝城县'}), (b:County {name: '桂东县'}) MATCH p = shortestPath((a)-[*..5]-(b)) RETURN length(p)
MATCH (a:County {name: '汝城县'}), (b:City {name: '赣州市'}) WHERE a <> b MATCH p = shortestPath((a)-[:SIGNED*..4]-(b)) RETURN length(p)
MATCH (a:County), (b:County) WHERE a.name = '修水县' AND b.name = '平江县' MATCH p = shortestPath((a)-[*..4]-(b)) RETURN length(p)
MATCH (a:Alliance) RETURN a.name, a.status
MATCH (a:Alliance)<-[r]-(x) RETURN a.name, type(r), x.name
MATCH (a:Alliance)<-[:COFOUNDED|MEMBER_OF]-(x) RETURN a.name, collect(DISTINCT x.name)
MATCH (a:Alliance) OPTIONAL MATCH (a)<-[:MEMBER_OF]-(m) RETURN a.name, m.name
MATCH (a:Alliance) OPTIONAL MATCH (a)<-[:MEMBER_OF]-(m) RETURN a.name, count(m) ORDER BY a.name
MATCH (a:Alliance) WHERE NOT (a)<-[:MEMBER_OF]-() RETURN a.name
MATCH (a:Alliance) WHERE NOT EXISTS { (a)<-[:COFOUNDED]-(:City) } RETURN a.name
MATCH (a:Alliance) WHERE EXISTS { (a)<-[:COFOUNDED]-(c:City) WHERE c.name CONTAINS '市' } RETURN a.name
MATCH (a:Alliance) RETURN a.name, COUNT { (a)<-[]-() } AS links ORDER BY links DESC, a.name
MATCH (a:Alliance) WHERE COUNT { (a)<-[:COFOUNDED]-() } >= 2 RETURN a.name
MATCH (c:Company) RETURN c.name, c.aliases
MATCH (c:Company) WHERE size(c.aliases) > 0 RETURN c.name, c.aliases[0]
MATCH (c:Company)-[:LOCATED_IN]->(p) RETURN p.name, collect(c.name) AS firms
MATCH (c:Company)-[:LOCATED_IN]->(p) RETURN p.kind, count(DISTINCT c)
MATCH (s:Company)-[:SUPPLIES]->(c:Company) RETURN s.name, c.name
MATCH (s:Company)-[:SUPPLIES]->(c:Company) RETURN c.name, count(s) AS suppliers ORDER BY suppliers DESC, c.name
MATCH (s:Company) WHERE NOT (s)-[:SUPPLIES]->() RETURN s.name
MATCH (s:Company)-[r:SUPPLIES]->(c:Company) RETURN s.name + ' → ' + c.name AS link
MATCH (s:Company)-[:SUPPLIES*1..3]->(c) RETURN s.name, c.name
MATCH (a:Company)-[r:INVESTED_IN|SUBSIDIARY_OF]->(b:Company) RETURN a.name, type(r), b.name
MATCH (p:Project) RETURN p.status, count(*)
MATCH (p:Project) RETURN coalesce(p.status, 'unknown') AS status, count(*) AS n ORDER BY n DESC, status
MATCH (p:Project) WHERE p.status = 'planned' OR p.status = 'proposed' RETURN p.name
MATCH (p:Project) WHERE p.status IN ['done', 'underway'] RETURN p.name, p.status ORDER BY p.status, p.name
MATCH (p:Project)<-[:BUILDS]-(x) RETURN p.name, collect(x.name) AS builders
MATCH (p:Project)<-[:BUILDS]-(x) WITH p, collect(x.name) AS builders WHERE size(builders) >= 2 RETURN p.name, builders
MATCH (x)-[:BUILDS]->(p:Project) RETURN x.name, count(*) AS n ORDER BY n DESC, x.name LIMIT 3
MATCH (x)-[:BUILDS]->(p:Project) RETURN x.kind AS kind, count(DISTINCT p) AS projects ORDER BY kind
MATCH (p:Project)-[:CONNECTS]->(x) RETURN p.name, x.name
MATCH (p:Project)-[:CONNECTS]->(x) WITH p, count(x) AS n RETURN max(n), min(n), avg(n), sum(n)
MATCH (m:Measure) RETURN m.name, m.value, m.unit
MATCH (m:Measure) WHERE m.value > 100 RETURN m.name, m.value
MATCH (m:Measure) WHERE m.value > 100 AND m.value <= 1000 RETURN m.name, m.value, m.unit ORDER BY m.value, m.name
MATCH (m:Measure) RETURN m.unit, max(m.value) ORDER BY m.unit
MATCH (m:Measure) RETURN m.unit, min(m.value), count(*) ORDER BY m.unit
MATCH (m:Measure) RETURN avg(m.value)
MATCH (m:Measure) RETURN sum(m.value)
MATCH (m:Measure) RETURN m.value * 2 AS double, m.value + 1 AS more
MATCH (m:Measure) RETURN m.value / 10 AS tenth ORDER BY tenth
MATCH (m:Measure) RETURN round(m.value) AS r
MATCH (m:Measure) RETURN toInteger(m.value) AS whole ORDER BY whole
MATCH (m:Measure) RETURN floor(m.value), ceil(m.value), abs(m.value)
MATCH (m:Measure) RETURN m.name + ': ' + m.value AS text
MATCH (m:Measure) RETURN toString(m.value)
MATCH (m:Measure) WHERE m.qualifier IS NOT NULL RETURN m.name, m.qualifier
MATCH (m:Measure) WHERE m.period IS NULL RETURN count(*)
MATCH (m:Measure) WHERE m.value = 19 RETURN m.name
MATCH (m:Measure) WHERE m.value = 19.0 RETURN m.name
MATCH (m:Measure) WHERE m.value = '19' RETURN m.name
MATCH (m:Measure) WHERE m.value IN [19, 151, 100] RETURN m.value, m.name
MATCH (x)-[:HAS_MEASURE]->(m) RETURN x.name, count(m) AS n ORDER BY n DESC, x.name LIMIT 10
MATCH (x)-[:HAS_MEASURE]->(m) WHERE m.unit = '公里' RETURN x.name, m.value
MATCH (x)-[:HAS_MEASURE]->(m) RETURN DISTINCT x.kind ORDER BY x.kind
MATCH (d:Document) RETURN d.title, d.date
MATCH (d:Document) RETURN size(d.text) AS letters
MATCH (d:Document) RETURN substring(d.text, 0, 20)
MATCH (d:Document) RETURN left(d.text, 10), right(d.text, 10)
MATCH (d:Document) WHERE d.text CONTAINS '红三角' RETURN d.title
MATCH (x)-[:MENTIONED_IN]->(d:Document) RETURN count(x)
MATCH (x)-[r:MENTIONED_IN]->(d:Document) RETURN x.kind, count(r) ORDER BY count(r) DESC, x.kind
MATCH (n:Entity) WHERE n.name CONTAINS '湘' RETURN n.name, n.kind
MATCH (n:Entity) WHERE n.name STARTS WITH '湘赣' RETURN n.name ORDER BY n.name
MATCH (n:Entity) WHERE n.name ENDS WITH '县' RETURN count(*)
MATCH (n:Entity) WHERE n.name =~ '.*联盟' RETURN n.name
MATCH (n:Entity) WHERE n.name =~ '湘.*' RETURN count(n)
MATCH (n:Entity) WHERE size(n.name) > 15 RETURN n.name, size(n.name) AS len ORDER BY len DESC, n.name
MATCH (n:Entity) RETURN size(n.name) AS len, count(*) ORDER BY len
MATCH (n:Entity) WHERE n.note IS NOT NULL RETURN n.name, n.note LIMIT 500
MATCH (n:Entity) WHERE n.note IS NULL AND n.kind = 'Project' RETURN count(*)
MATCH (n:Entity) WHERE n.domains IS NOT NULL RETURN n.name, n.domains
MATCH (n:Entity) WHERE 'tourism' IN n.domains RETURN n.name
MATCH (n:Entity) UNWIND n.domains AS domain RETURN domain, count(*) AS n ORDER BY n DESC, domain
MATCH (n:Entity) WHERE n.domains IS NOT NULL UNWIND n.domains AS domain RETURN DISTINCT domain ORDER BY domain
MATCH (n:Entity) RETURN n.domains[0] AS first, count(*) AS c ORDER BY c DESC LIMIT 1
MATCH (n:Entity) RETURN head(n.aliases) AS alias, n.name
MATCH (n:Entity) WHERE size(n.aliases) >= 2 RETURN n.name, n.aliases
MATCH (n:Entity) WHERE n.aliases = [] RETURN count(*)
MATCH (n:Entity) WHERE n.name IN ['汝城县', '桂东县', '上犹县'] RETURN n.id
MATCH (n:Entity) WHERE n.id STARTS WITH 'county:4310' RETURN n.name
MATCH (n:Entity) WHERE n.id = 'county:431026' RETURN n.name, n.kind
MATCH (n:Entity {id: 'county:431026'}) RETURN n
MATCH (n:Entity {id: 'county:431026'}) RETURN properties(n)
MATCH (n:Entity {id: 'county:431026'}) RETURN keys(n)
MATCH (n:Entity {id: 'county:431026'}) RETURN n.missing
MATCH (n:Entity {id: 'nothing'}) RETURN n
MATCH (n:County:City) RETURN n
MATCH (n:County|City) RETURN n.name
MATCH (n) WHERE n:County OR n:City RETURN count(n)
MATCH (n) WHERE n:County AND NOT n.name CONTAINS '县' RETURN n.name
MATCH (n) WHERE 'County' IN labels(n) RETURN count(*)
MATCH (n:Entity) RETURN split(n.id, ':')[0] AS prefix, count(*) ORDER BY prefix
MATCH (n:County) RETURN split(n.id, ':')[1] AS code ORDER BY code
MATCH (n:County) RETURN replace(n.name, '县', '') AS short ORDER BY short
MATCH (n:County) RETURN reverse(n.name) AS backwards ORDER BY backwards
MATCH (n:County) RETURN toUpper(n.id) AS upper, toLower(n.kind) AS lower
MATCH (n:County) RETURN n.name + '(' + n.id + ')' AS label ORDER BY label
MATCH (n:County) RETURN trim('  ' + n.name + ' ') AS t
MATCH (n:County) RETURN CASE WHEN n.name ENDS WITH '县' THEN '县' WHEN n.name ENDS WITH '市' THEN '市' ELSE '其他' END AS kind, count(*) AS n ORDER BY kind
MATCH (n:Entity) RETURN CASE n.kind WHEN 'County' THEN 1 WHEN 'City' THEN 2 ELSE 3 END AS rank, count(*) ORDER BY rank
MATCH (n:Entity) WITH n.kind AS kind, count(*) AS c WHERE c > 10 RETURN kind, c ORDER BY c DESC, kind
MATCH (n:Entity) WITH n.kind AS kind, collect(n.name) AS names RETURN kind, size(names) AS n, names[0..2] AS some ORDER BY kind
MATCH (n:Entity) WITH n ORDER BY n.name LIMIT 10 RETURN collect(n.name)
MATCH (n:Entity) WITH n ORDER BY n.id SKIP 5 LIMIT 5 RETURN n.id
MATCH (n:Entity) RETURN n.id ORDER BY n.id SKIP 240
MATCH (n:Entity) RETURN n.id ORDER BY n.id DESC LIMIT 3
MATCH (n:County) RETURN n.name AS name ORDER BY size(name), name
MATCH (n:County) RETURN DISTINCT size(n.name) AS len ORDER BY len
MATCH (n:County) RETURN min(n.name), max(n.name)
MATCH (n:County) RETURN count(*) > 10 AS many
MATCH (n:County) RETURN count(*) * 2 AS twice, count(*) + 1 AS more
MATCH (n:County) RETURN collect(n.name)[0] AS one
MATCH (n:County) RETURN n.name, exists(n.note)
MATCH (a:County)-[:SIGNED]->(g)<-[:SIGNED]-(b:County) WHERE a.id < b.id RETURN a.name, b.name, count(g) AS n ORDER BY n DESC, a.name, b.name
MATCH (a:County)-[:SIGNED]->(g)<-[:SIGNED]-(b:County) WHERE a.name < b.name RETURN a.name, b.name, collect(g.name)
MATCH (a)-[:SIGNED]->(g)<-[:SIGNED]-(b), (a)-[:PART_OF]->(x)<-[:PART_OF]-(b) RETURN a.name, b.name, g.name
MATCH (a:County)-[:SIGNED]->(g:Agreement), (a)-[:PART_OF]->(c:City) RETURN c.name, count(DISTINCT g) AS n ORDER BY n DESC, c.name
MATCH (a:County) WHERE (a)-[:SIGNED]->() AND (a)-[:BUILDS]->() RETURN a.name
MATCH (a:County) WHERE (a)-[:SIGNED]->() OR (a)-[:PARTY_TO]->() RETURN a.name ORDER BY a.name
MATCH (a:County) WHERE (a)-[:SIGNED]->() XOR (a)-[:BUILDS]->() RETURN a.name ORDER BY a.name
MATCH (a:County) RETURN a.name, (a)-[:SIGNED]->() AS signs
MATCH (a:County) RETURN a.name, EXISTS { (a)-[:SIGNED]->() } AS signs, COUNT { (a)--() } AS degree
MATCH (a:County) WITH a, COUNT { (a)-[:SIGNED]->() } AS n WHERE n > 1 RETURN a.name, n
MATCH (a:County) OPTIONAL MATCH (a)-[:SIGNED]->(g) WITH a, count(g) AS n RETURN n, collect(a.name) AS counties ORDER BY n
MATCH (a:County) OPTIONAL MATCH (a)-[s:SIGNED]->(g:Agreement) WHERE g.date IS NULL RETURN a.name, g.name, s.basis
MATCH (a:County) OPTIONAL MATCH (a)-[:SIGNED]->(g) OPTIONAL MATCH (g)<-[:SIGNED]-(b) WHERE b <> a RETURN a.name, count(DISTINCT b)
MATCH (a:City) OPTIONAL MATCH (a)<-[:PART_OF]-(c:County) RETURN a.name, collect(c.name) AS counties ORDER BY a.name
MATCH (a:City) RETURN a.name, [(a)<-[:PART_OF]-(c:County) | c.name] AS counties
MATCH (p:Province)<-[:PART_OF*1..2]-(x) RETURN p.name, x.kind, count(*) ORDER BY p.name, x.kind
MATCH (p:Province)<-[:PART_OF*2]-(x:County) RETURN p.name, collect(x.name)
MATCH (p:Province)<-[:PART_OF*]-(x:County) RETURN p.name, count(x)
MATCH (x:County)-[:PART_OF*1..2]->(p:Province) WHERE p.name = '湖南省' RETURN x.name ORDER BY x.name
MATCH (g:Agreement)<-[:SIGNED]-(x)-[:PART_OF*0..2]->(p:Province) RETURN g.name, collect(DISTINCT p.name) AS provinces
MATCH (g:Agreement)<-[:SIGNED]-(x)-[:PART_OF*0..2]->(p:Province) WITH g, count(DISTINCT p) AS n WHERE n = 2 RETURN g.name
MATCH (e:Event) RETURN e.name, e.date ORDER BY e.date, e.name
MATCH (e:Event)<-[r:HOSTED]-(h) RETURN e.name, h.name, r.date
MATCH (e:Event)-[:HELD_IN]->(p) RETURN e.name, p.name
MATCH (e:Event)<-[:PARTICIPATED_IN]-(p) RETURN e.name, count(p) AS n ORDER BY n DESC, e.name
MATCH (e:Event)<-[:HOSTED|PARTICIPATED_IN]-(p) RETURN p.name, collect(DISTINCT e.name)
MATCH (e:Event) WHERE NOT (e)-[:HELD_IN]->() RETURN e.name
MATCH (b:Brand) RETURN b.name, b.status
MATCH (b:Brand)-[:LISTED_IN]->(r:Register) RETURN b.name, r.name
MATCH (b:Brand)-[:CERTIFIED_BY]->(c) RETURN b.name, c.name
MATCH (t:TourRoute)--(s) RETURN t.name, collect(s.name)
MATCH (s:ScenicSpot) OPTIONAL MATCH (s)-[:LOCATED_IN]->(p) RETURN s.name, p.name
MATCH (s:ScenicSpot)-[:LOCATED_IN]->(p)-[:PART_OF*0..2]->(q:Province) RETURN q.name, count(DISTINCT s)
MATCH (i:Institution) RETURN i.name ORDER BY i.name
MATCH (i:Institution)-[r]-(x) RETURN i.name, type(r), x.name
MATCH (i:IndustrialPark)<-[:BUILDS]-(x) RETURN i.name, x.name
MATCH (f:Facility) WHERE f.status = 'planned' RETURN f.name
MATCH (f:Facility)<-[:OPERATES]-(x) RETURN f.name, x.name
MATCH (r:Region)<-[:PART_OF]-(x) RETURN r.name, count(x) AS n ORDER BY n DESC, r.name
MATCH (r:Region) WHERE NOT (r)<-[:PART_OF]-() RETURN r.name ORDER BY r.name
MATCH (m:Mechanism)<-[:PARTY_TO|ESTABLISHED|COFOUNDED]-(x) RETURN m.name, collect(x.name) AS parties ORDER BY m.name
MATCH (m:Mechanism) RETURN m.name, m.date, m.status ORDER BY m.name
MATCH (p:Policy)<-[:IMPLEMENTS]-(x) RETURN p.name, count(*) AS n ORDER BY n DESC, p.name
MATCH (l:Regulation)<-[:ENACTED]-(x) RETURN l.name, x.name
MATCH (x)-[:PROMOTED]->(y) RETURN y.kind, count(*) AS n ORDER BY n DESC, y.kind
MATCH (x)-[:CONCERNS]->(y) RETURN x.name, y.name, y.kind
MATCH (x)-[:COVERS]->(y) RETURN x.name, collect(y.name)
MATCH (x)-[r]->(y) WHERE r.date IS NOT NULL RETURN x.name, type(r), y.name, r.date ORDER BY r.date, x.name, y.name
MATCH (x)-[r]->(y) WHERE r.status = 'planned' RETURN type(r), count(*) ORDER BY type(r)
MATCH (x)-[r]->(y) RETURN r.basis, count(*) AS n ORDER BY n DESC
MATCH (x)-[r]->(y) WHERE x = y RETURN x.name
MATCH (x)-[r]->(y)-[s]->(x) RETURN x.name, y.name
MATCH (x)-[r]->(y)<-[s]-(x) WHERE r.id < s.id RETURN x.name, y.name, type(r), type(s)
MATCH (x)-[r]->(y) RETURN startNode(r).name = x.name AS same, count(*)
MATCH (x)-[r]->(y) RETURN endNode(r).kind AS kind, count(*) ORDER BY kind
MATCH (x)-[r:SIGNED]->(y) RETURN id(r) < 0
MATCH (x)-[r:SIGNED]->(y) RETURN elementId(x)
MATCH (x:County)-[r:SIGNED]->(y) RETURN r LIMIT 100
MATCH (x:County)-[r:SIGNED]->(y) RETURN x, r, y
MATCH (x:County)-[r:SIGNED]->(y) RETURN {county: x.name, agreement: y.name} AS pair
MATCH (x:County)-[r:SIGNED]->(y) RETURN [x.name, y.name] AS pair
MATCH (x:County)-[r:SIGNED]->(y) RETURN x {.name, .id} AS county
MATCH (x:County)-[r:SIGNED]->(y) WITH x, collect(y) AS ys RETURN x.name, [y IN ys | y.name] AS names
MATCH (x:County)-[r:SIGNED]->(y) WITH x, collect(y.date) AS dates RETURN x.name, size(dates)
MATCH (x:County)-[r:SIGNED]->(y) WITH x, collect(y.name) AS names UNWIND names AS name RETURN x.name, name
MATCH (x:County) WITH collect(x.name) AS names RETURN size(names), '汝城县' IN names
MATCH (x:County) WITH collect(x.name) AS names RETURN [n IN names WHERE n ENDS WITH '市'] AS cities
MATCH (x:County) WITH collect(x.name) AS names RETURN any(n IN names WHERE n = '汝城县'), all(n IN names WHERE size(n) = 3), none(n IN names WHERE n = ''), single(n IN names WHERE n = '桂东县')
MATCH (x:County) WITH collect(size(x.name)) AS sizes RETURN reduce(total = 0, s IN sizes | total + s) AS letters
UNWIND ['汝城县', '桂东县'] AS name MATCH (c:County {name: name}) RETURN c.id
UNWIND ['汝城县', '无此县'] AS name OPTIONAL MATCH (c:County {name: name}) RETURN name, c.id
UNWIND range(1, 5) AS i RETURN i, i * i AS square
UNWIND [1, 2, 2, 3] AS x RETURN DISTINCT x
UNWIND [1, 2, 3] AS x WITH x WHERE x % 2 = 1 RETURN collect(x)
UNWIND [[1, 2], [3]] AS xs UNWIND xs AS x RETURN x
UNWIND [{n: 'a', v: 1}, {n: 'b', v: 2}] AS row RETURN row.n, row.v
WITH 3 AS x, 4 AS y RETURN x + y, x * y, x - y, y / x, y % x
WITH 7.5 AS x RETURN x / 2, x * 2, floor(x), ceil(x), toInteger(x)
WITH [1, 2, 3] AS xs RETURN head(xs), last(xs), tail(xs), size(xs), xs[1], xs[-1], xs[0..2]
WITH [3, 1, 2] AS xs UNWIND xs AS x RETURN x ORDER BY x
WITH 'hello 世界' AS s RETURN size(s), toUpper(s), s + '!', substring(s, 6), split(s, ' '), replace(s, 'l', 'L')
WITH null AS x RETURN x IS NULL, x = 1, x + 1, coalesce(x, 0)
RETURN 1 = 1.0, 1 < 2, 'a' < 'b', true AND null, false OR null, NOT null
RETURN '7' = 7
RETURN 7 IN ['7']
RETURN [1, 2] = [1, 2], [1, 2] = [2, 1]
RETURN [1, null] = [1, null]
RETURN [1] + 2, [1] + [2]
RETURN toString(1), toString(1.5), toString(true)
RETURN toInteger('42'), toFloat('1.5')
RETURN date('2022-05-01')
RETURN datetime().year
RETURN duration({days: 1})
RETURN 2 ^ 3, 10 % 3, -5 % 3, 7 / 2, 7.0 / 2
RETURN abs(-3), sign(-2.5), sqrt(16)
RETURN round(2.5), round(-2.5), round(3.14159, 2)
RETURN rand() < 2
RETURN range(0, 10, 3), range(5, 1)
RETURN {a: 1, b: [1, 2]}.b[0]
RETURN CASE WHEN 1 > 2 THEN 'x' END
RETURN 'a' IN ['a', null], 'b' IN ['a', null], null IN []
RETURN size(null), head([]), [1, 2][5]
RETURN exists { MATCH (n:County) }
MATCH (n:County) RETURN n.name UNION MATCH (n:City) RETURN n.name
MATCH (n:County) RETURN 'county' AS what, count(*) AS n UNION ALL MATCH (n:City) RETURN 'city' AS what, count(*) AS n
MATCH (a:Agreement) RETURN a.name AS name UNION MATCH (a:Alliance) RETURN a.name AS name
CALL { MATCH (n:County) RETURN count(n) AS c } RETURN c
MATCH (c:City) CALL { WITH c MATCH (c)<-[:PART_OF]-(x) RETURN count(x) AS n } RETURN c.name, n
CALL db.labels() YIELD label RETURN label ORDER BY label
MATCH (n:County) WHERE n.name > '桂' RETURN n.name ORDER BY n.name
MATCH (n:County) WHERE '桂' <= n.name <= '茶' RETURN n.name
MATCH (n:County) WHERE n.name <> '汝城县' AND NOT n.id ENDS WITH '6' RETURN n.name
MATCH (n:County) WHERE NOT (n.name = '汝城县' OR n.name = '桂东县') RETURN count(*)
MATCH (n:Project) WHERE n.date > '2020' XOR n.status = 'planned' RETURN n.name
MATCH (n:Project) WHERE n.status = null RETURN n
MATCH (n:Project) WHERE n.status <> 'planned' RETURN n.name, n.status
MATCH (n:Project) WHERE NOT n.status = 'planned' RETURN count(*)
MATCH (n:Project) WHERE n.status IS NULL OR n.status <> 'planned' RETURN count(*)
MATCH (n:Project) WHERE NOT any(d IN n.domains WHERE d = 'tourism') RETURN count(*)
MATCH (n:Entity) WHERE NOT any(d IN n.domains WHERE d = 'tourism') RETURN count(*)
MATCH (n:Entity) WHERE NOT 'tourism' IN n.domains RETURN n.kind, count(*) ORDER BY n.kind
MATCH (n:Entity)-[r]-(m) RETURN n.name, count(r) AS degree ORDER BY degree DESC, n.name LIMIT 10
MATCH (n:Entity)-[r]-(m) RETURN n.name, count(DISTINCT type(r)) AS kinds ORDER BY kinds DESC, n.name LIMIT 10
MATCH (n:Entity)-[r]-(m:Entity) WHERE NOT type(r) IN ['MENTIONED_IN', 'HAS_MEASURE', 'PART_OF'] RETURN n.name, count(DISTINCT m) AS reach ORDER BY reach DESC, n.name LIMIT 5
MATCH (n:Entity) WHERE NOT (n)--() RETURN count(n)
MATCH (n:Entity) WHERE COUNT { (n)--() } = 1 RETURN count(n)
MATCH (a:Entity)-[r1]->(b:Entity)-[r2]->(c:Entity) WHERE a.kind = 'County' AND c.kind = 'Province' RETURN count(*)
MATCH (a:County)-[r1:SIGNED]->(b)-[r2:CONCERNS]->(c) RETURN a.name, b.name, c.name
MATCH (a:County)-[:ADJACENT_TO]-(b) RETURN a.name, b.name
MATCH (a:City)-[:ADJACENT_TO]-(b) RETURN a.name, b.name
MATCH (a:City)-[:COOPERATES_WITH]-(b:City) RETURN a.name, b.name
MATCH (d:Dataset) RETURN d.id, d.title
MATCH (n) WHERE n.id = 7 RETURN n
MATCH (n:Entity) WHERE n.name = 7 RETURN n
MATCH (n:Entity) RETURN n.name ORDER BY n.kind DESC, n.name ASC LIMIT 12
MATCH (n:Entity) RETURN n.kind AS k, n.status AS s, count(*) AS c ORDER BY k, s
MATCH (n:Entity) RETURN DISTINCT n.kind, n.status IS NULL AS without ORDER BY n.kind, without
MATCH (n:Entity) WITH DISTINCT n.kind AS k RETURN count(k)
MATCH (n:Entity) RETURN count(DISTINCT n.kind), count(n.status), count(*)
MATCH (a:County)-[r]->(b) RETURN a.name, collect({type: type(r), to: b.name}) AS links ORDER BY a.name
MATCH (a:County) RETURN a.name AS name, size([(a)-[:SIGNED]->(g) | g]) AS n ORDER BY n DESC, name
MATCH (a:County)-[s:SIGNED]->(g:Agreement) WHERE s.quotes[0] CONTAINS g.name RETURN a.name, g.name
MATCH (a:County)-[s:SIGNED]->(g:Agreement) RETURN left(s.quotes[0], 8) + '…' AS start, s.starts[0] AS at ORDER BY at, start
MATCH (a)-[s]->(g) RETURN max(s.starts[0]), min(s.ends[0])
MATCH (a)-[s]->(g) WHERE s.ends[0] - s.starts[0] > 100 RETURN count(*)
MATCH (a)-[s]->(g) RETURN type(s) AS t, avg(s.ends[0] - s.starts[0]) AS len ORDER BY t
MATCH (a)-[s]->(g) UNWIND s.documents AS d RETURN d, count(*) ORDER BY d
MATCH (a)-[s]->(g) WHERE s.collective IS NOT NULL RETURN a.name, g.name, s.collective
MATCH (a:Company)-[s:SUPPLIES]->(g) RETURN s.collective AS statement, collect(DISTINCT a.name) AS suppliers, collect(DISTINCT g.name) AS customers
MATCH (a:Company), (b:Company) WHERE a.name < b.name RETURN count(*)
MATCH (a:Province), (b:Province) WHERE a <> b RETURN a.name, b.name
PROFILE MATCH (n:County) RETURN count(n)
EXPLAIN MATCH (n:County) RETURN n
