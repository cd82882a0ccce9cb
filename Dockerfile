# syntax=docker/dockerfile:1
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci && npm cache clean --force
COPY . .
# The bill of materials lies beside the program, as dist/sbom.json.
RUN npm run build && npm run build:server && npm run supply

FROM node:22-slim
WORKDIR /app
# Inside a container every address is one of others: all who reach the published port read, and nobody changes anything without a token.
ENV NODE_ENV=production HOST=0.0.0.0 KUAJIE_MODE=public PORT=3000 KUAJIE_DATA_DIR=/data
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force && mkdir -p /data && chown node /data
COPY LICENSE README.md ./
COPY data ./data
COPY cypher ./cypher
COPY server/kuajie.js ./server/
COPY server/neo4j/neo4j.env ./server/neo4j/
COPY --from=build /app/client/dist ./client/dist
COPY --from=build /app/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/kuajie.js", "serve"]
