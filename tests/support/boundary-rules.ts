/** Who may import whom; the first row that fits a file counts. Packages stand without a slash before them. */
export const boundaryRules: { files: RegExp; may: RegExp; why: string }[] = [
  { files: /^shared\/contract\//, may: /^(zod$|shared\/)/, why: 'the contract knows the domain and nothing else' },
  { files: /^shared\//, may: /^(zod$|shared\/(?!contract))/, why: 'what both sides share stands on zod alone' },
  {
    files: /^server\/search\//,
    may: /^(node:timers\/promises$|pinyin-pro$|opencc-js|server\/search|shared\/(fold-text|place-readings))/,
    why: 'finding names needs no graph',
  },
  ...['paths', 'supply', 'links'].map((bay) => ({
    files: new RegExp(`^server/graph/${bay}/`),
    may: new RegExp(
      `^(zod$|node:|server/(graph/([\\w-]+\\.ts$|places/|${bay}/)|search|store/(graph-store|engine|query)|failure)|shared/)`,
    ),
    why: 'a bay knows what all of them share, and no other bay',
  })),
  {
    files: /^server\/graph\//,
    may: /^(zod$|node:|fastest-levenshtein$|server\/(dataset\/contributions|graph|lines|search|store\/(graph-store|engine|foreign-nodes|loaded|query|remember-data)|failure|root)|shared\/)/,
    why: 'what the program can do knows neither Express nor the driver',
  },
  {
    files: /^server\/drafts\//,
    may: /^(zod$|node:|server\/(drafts|draft|model|tables\/slug|http\/(event-pieces|receive-files)|failure)|shared\/)/,
    why: 'what answers about drafts knows no store',
  },
  {
    files: /^server\/model\//,
    may: /^(zod$|node:(crypto|http|https|perf_hooks)$|server\/(model|draft\/(facts|names|text|make-ids|prove|words)|dataset\/evidence)|shared\/)/,
    why: 'a language model is asked about a draft, by the checks of drafts and datasets, without a store or a file',
  },
  { files: /^server\/process\//, may: /^(zod$|node:|server\/process)/, why: 'a process that answers knows no engine' },
  {
    files: /^server\/store\//,
    may: /^(zod$|node:|neo4j-driver$|@grafeo-db\/js$|p-limit$|server\/(process|store|failure|root)|shared\/)/,
    why: 'the store knows the engines and nothing above it',
  },
  {
    files: /^server\/cypher\/(subset|walls|parse|syntax-tree|hints|inspect\.ts|parameter-types)/,
    may: /^(@neo4j-cypher\/language-support$|fastest-levenshtein$|shared\/|server\/(cypher\/|store\/value-type))/,
    why: 'what is known of a statement before it runs needs no database',
  },
  {
    files: /^server\/cypher\//,
    may: /^(zod$|node:|server\/(cypher|process|graph\/(remembered|schema)|store\/(engine|graph-store|value-type)|failure|root)|shared\/)/,
    why: 'the console knows the store, and neither Express nor the driver',
  },
  {
    files: /^server\/export\//,
    may: /^(zod$|node:|yazl$|csv-stringify|server\/(export|graph\/(export|table-window|vocabulary|whole-graph)|dataset\/(columns|contributions|data-package|dataset-nodes|facts|occurrences|place-coding|stored-rows)|lines|store\/(engine|graph-store|loaded|query|remember-data)|failure|root)|shared\/)/,
    why: 'what is taken out is read as it is stored, and known to no route',
  },
  {
    files: /^server\/journal\//,
    may: /^(zod$|node:|server\/(journal|failure)|shared\/)/,
    why: 'a journal is of anything',
  },
  {
    files: /^server\/views\//,
    may: /^(zod$|node:crypto$|server\/(views|journal|failure)|shared\/)/,
    why: 'views are saved without a store: what they hold is an address',
  },
  {
    files: /^server\/corrections\//,
    may: /^(zod$|node:crypto$|server\/(corrections|journal|export\/csv-text|graph\/entity|store\/(engine|graph-store|loaded|query))|shared\/)/,
    why: 'what readers say is kept beside the store, and never in it',
  },
  {
    files: /^server\/diff\//,
    may: /^(node:|server\/(diff|dataset\/contributions|graph\/whole-graph|lines|store\/(engine|graph-store))|shared\/)/,
    why: 'two versions are compared wherever they come from',
  },
  { files: /^server\/lines\//, may: /^(node:|csv-parse$|server\/lines)/, why: 'lines in files are any lines' },
  {
    files: /^server\/dataset\//,
    may: /^(zod$|node:|csv-parse$|csv-stringify|server\/(dataset|lines|store\/(graph-store|foreign-nodes|loaded|query)|failure|root)|shared\/)/,
    why: 'a dataset is read without HTTP',
  },
  {
    files: /^server\/tables\//,
    may: /^(zod$|csv-parse|csv-stringify|@e965\/xlsx$|saxes$|yauzl$|chardet$|pinyin-pro$|opencc-js\/|node:(buffer|fs|path|crypto)$|server\/(tables|lines|dataset\/columns|root)|shared\/)/,
    why: 'tables become a dataset’s files without a store, a process or HTTP',
  },
  {
    files: /^server\/draft\//,
    may: /^(zod$|csv-parse|csv-stringify|opencc-js|chardet$|yauzl$|mammoth$|unpdf$|linkedom$|@mozilla\/readability$|node:(fs|path|fs\/promises)$|server\/(draft|dataset\/(evidence|stated-number)|tables\/(slug|said|reading)|search\/(short-name|radicals)|process|failure|root)|shared\/)/,
    why: 'a draft is made of a text without a store or HTTP',
  },
  {
    files: /^server\/guest\//,
    may: /^(zod$|csv-stringify|node:|server\/(guest|dataset\/(edtf|columns)|tables\/(slug|mapping\/words|reading\/dates)|store\/(engine|foreign-nodes|graph-store|guest-text|loaded|query)|failure|parsed-mapping|root)|shared\/)/,
    why: 'a database of others is read through the store alone, and guessed by the words of tables',
  },
  {
    files: /^server\/intake\//,
    may: /^(zod$|node:|server\/(intake|dataset|diff|lines|tables|process|http\/(event-pieces|receive-files)|store\/(engine|graph-store|loaded|query|remember-data)|failure)|shared\/)/,
    why: 'what takes in data knows neither Express nor the driver',
  },
  {
    files: /^server\/metrics\//,
    may: /^(prom-client$|node:perf_hooks$|server\/(metrics|store\/(engine|process-end)|failure))/,
    why: 'what is counted knows neither HTTP nor the driver',
  },
  {
    files: /^server\/http\//,
    may: /^(zod$|node:|express$|express-rate-limit$|@fastify\/busboy$|helmet$|pino$|zod-openapi$|server\/(http|failure|root|process\/abortable)|shared\/)/,
    why: 'HTTP knows no graph',
  },
  {
    files: /^client\/state\//,
    may: /^(zustand|zod$|fflate$|js-base64$|#shared|client\/(state|api))/,
    why: 'state is pure',
  },
  {
    files: /^client\/i18n\//,
    may: /^(#shared|client\/(i18n|state|api))/,
    why: 'a text knows what it speaks of',
  },
  {
    files: /^client\/parts\//,
    may: /^(lit-html|lucide-static|@tanstack\/virtual-core$|idb-keyval$|fflate$|pinyin-pro$|#shared|client\/(parts|i18n|state|api))/,
    why: 'a part is given what it shows and tells',
  },
  {
    files: /^client\/paper\//,
    may: /^(fflate$|#shared|client\/(paper|parts|i18n|state|api))/,
    why: 'what is taken out on paper is made of what it is given, and loaded when it is asked for',
  },
  {
    files: /^client\/layout\//,
    may: /^(cytoscape|layout-base$|graphology|#shared|client\/(layout|state\/graph|parts\/(letters|geometry|text-size|wrap-text)))/,
    why: 'layout knows the graph alone',
  },
  {
    files: /^client\/canvas\//,
    may: /^(cytoscape$|#shared|client\/(canvas|state|layout|parts\/(dashes|fonts|geometry|icons|number-places|palette|text-size|verdict-looks)))/,
    why: 'the canvas follows the state',
  },
  {
    files: /^client\/actions\//,
    may: /^(#shared|client\/(actions|state|api|layout|parts\/geometry))/,
    why: 'actions ask the server and change the state',
  },
  {
    files: /^client\/panels\//,
    may: /^(lit-html|#shared|client\/(panels|actions|parts|i18n|state|api))/,
    why: 'a panel knows neither the page nor a view, and never touches cytoscape',
  },
  {
    files: /^client\/views\/cypher\/(editor|completion|language|typed-over)/,
    may: /^(@codemirror\/|@neo4j-cypher\/language-support$|#shared\/fault-place$|client\/views\/cypher\/(language|completion|editor-theme|typed-over))/,
    why: 'the editor knows its text alone',
  },
  {
    files: /^client\/views\//,
    may: /^(zod$|lit-html|d3-|topojson-client$|topojson-specification$|geojson$|reorder\.js$|#shared|client\/(views|panels|actions|parts|i18n|state|api))/,
    why: 'a view follows the state and tells gestures as acts; the editor of statements is loaded when it opens',
  },
  {
    files: /^client\/page\//,
    may: /^(lit-html|driver\.js|#shared|client\/(?!main))/,
    why: 'the page lies above all else, and never touches cytoscape',
  },
  { files: /^client\//, may: /^(?!server\/|express|neo4j-driver|node:)/, why: 'the browser has no server' },
  { files: /^server\//, may: /^(?!client\/|cytoscape|lit-html)/, why: 'the server has no page' },
];
