# One image for every service; the command says which of them a container runs (docker-compose.yml).

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json supergraph.yaml main.ts LICENSE ./
COPY shared shared
COPY gateway gateway
COPY subgraphs subgraphs
RUN npm run build
# Of the sources, the gateway reads the schema files only.
RUN find subgraphs -type f ! -name schema.graphql -delete && find subgraphs -type d -empty -delete

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has its Node.js; the one that npm brings for hosts without it would double it.
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production
# Ready is asked of the port of operators, which is not that of clients.
ENV OPERATIONS_PORT=4001
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/package.json /app/supergraph.yaml /app/LICENSE ./
COPY --from=build /app/subgraphs subgraphs
COPY --from=build /app/gateway/docs/chapters gateway/docs/chapters
COPY --from=build /app/dist dist
# A volume that is mounted here for the first time belongs to the platform's user.
RUN mkdir --mode=700 /files && chown node:node /files
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPERATIONS_PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1))"]
CMD ["node", "--enable-source-maps", "dist/main.js"]
